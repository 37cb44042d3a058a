import { Link } from '@/components/ui/link'
import { Amount } from '@/components/ui/amount'
import { DateText } from '@/components/ui/date'
import type { Column } from '@/components/ui/table'
import { kindLabel, leftOf } from '@/lib/commitments/model/kinds'
import type { CommitmentRow } from '@/lib/commitments/queries/list-commitments'
import { formatSiret } from '@/lib/shared/siret'
import { routes } from '@/lib/shared/routes'

/** The columns of « Engagements »: number, recipient, what is left to invoice. */
export const commitmentColumns = (withSeller: boolean): Column<CommitmentRow>[] => [
  {
    key: 'numero', header: 'Engagement', rowHeader: true,
    cell: ({ id, number, kind, subject }) => (
      <>
        <Link href={routes.commitment(id)} className="text-link break-all">{number}</Link>
        <span className="block text-sm font-normal text-ink-soft">{kindLabel(kind)}{subject && ` : ${subject}`}</span>
      </>
    ),
  },
  { key: 'destinataire', header: 'Destinataire', cell: ({ recipientName, recipientSiret }) => (<>{recipientName}<span className="figures block text-sm text-ink-soft">{formatSiret(recipientSiret)}</span></>) },
  ...(withSeller ? [{ key: 'structure', header: 'Votre structure', cell: ({ sellerName }: CommitmentRow) => sellerName }] : []),
  { key: 'date', header: 'Date', cell: ({ issuedOn }) => <DateText date={issuedOn} /> },
  { key: 'montant', header: 'Montant TTC', align: 'end', cell: ({ amount }) => (amount === null ? '–' : <Amount cents={amount} />) },
  { key: 'facture', header: 'Déjà facturé', align: 'end', cell: ({ invoiced, invoices }) => (<><Amount cents={invoiced} /><span className="block text-sm text-ink-soft">{invoices > 1 ? `${invoices} factures` : invoices === 1 ? 'une facture' : 'aucune facture'}</span></>) },
  { key: 'reste', header: 'Reste à facturer', align: 'end', cell: (row) => { const left = leftOf(row); return left === null ? '–' : <Amount cents={left} /> } },
]
