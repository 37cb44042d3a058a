import { TriangleAlert } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Amount } from '@/components/ui/amount'
import { DateText, InstantText } from '@/components/ui/date'
import type { Column } from '@/components/ui/table'
import { ANOMALIES, type Anomaly } from '@/lib/fiscal-list/model/anomalies'
import { rateLabel } from '@/lib/fiscal-list/model/totals'
import type { TypeCode } from '@/lib/invoices/model/code-lists'
import { columnToCivil } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'

export interface FiscalLine {
  id: string
  number: string
  typeCode: TypeCode
  issueDate: Date
  submittedAt: Date
  recipientName: string | null
  recipientIdentifier: string | null
  currency: string
  totalWithoutVat: bigint
  totalVat: bigint
  totalWithVat: bigint
  vat: { rate: string; base: bigint; vat: bigint }[]
  anomalies: Anomaly[]
}

const signed = (cents: bigint, { typeCode, currency }: FiscalLine) => <Amount cents={typeCode === '381' ? -cents : cents} currency={currency} />

/** The list on screen: an avoir is in negative, as it counts. */
export const fiscalLineColumns = (): Column<FiscalLine>[] => [
  {
    key: 'numero', header: 'Numéro', rowHeader: true,
    cell: ({ id, number, typeCode }) => (
      <>
        <Link href={routes.invoice(id)} className="text-link whitespace-nowrap">{number}</Link>
        {typeCode === '381' && <span className="block text-sm font-normal text-ink-soft">Avoir</span>}
      </>
    ),
  },
  { key: 'date', header: 'Date de facture', cell: ({ issueDate }) => <DateText date={columnToCivil(issueDate)} /> },
  {
    key: 'destinataire', header: 'Destinataire',
    cell: ({ recipientName, recipientIdentifier }) => (
      <span className="block max-w-64 min-w-0 max-md:text-right">
        {recipientName}
        {recipientIdentifier && <span className="figures block text-sm text-ink-soft">{formatSiret(recipientIdentifier)}</span>}
      </span>
    ),
  },
  { key: 'ht', header: 'HT', align: 'end', cell: (row) => signed(row.totalWithoutVat, row) },
  {
    key: 'tva', header: 'TVA', align: 'end',
    cell: (row) => (
      <span className="block">
        {signed(row.totalVat, row)}
        {row.vat.map(({ rate, vat }) => <span key={rate} className="block text-sm text-ink-soft">{rateLabel(rate)}{'\u00a0: '}{signed(vat, row)}</span>)}
      </span>
    ),
  },
  { key: 'ttc', header: 'TTC', align: 'end', cell: (row) => signed(row.totalWithVat, row) },
  { key: 'envoi', header: 'Envoyée le', cell: ({ submittedAt }) => <InstantText at={submittedAt} /> },
  {
    key: 'anomalies', header: 'Remarques', prose: true,
    cell: ({ anomalies }) =>
      anomalies.length > 0 && (
        <ul className="max-w-56 space-y-1 text-sm text-amber">
          {anomalies.map((code) => (
            <li key={code} className="flex items-start gap-1.5">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
              {ANOMALIES[code].label}
            </li>
          ))}
        </ul>
      ),
  },
]
