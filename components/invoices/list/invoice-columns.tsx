import Link from 'next/link'
import { Amount } from '@/components/ui/amount'
import { DateText, InstantText } from '@/components/ui/date'
import type { Column } from '@/components/ui/table'
import type { TypeCode } from '@/lib/invoices/model/code-lists'
import type { ListSort } from '@/lib/invoices/model/list-params'
import { draftAddress } from '@/lib/invoices/model/draft-address'
import { isDraft, statusRow } from '@/lib/invoices/model/status'
import type { FormAction } from '@/lib/shared/form-state'
import { columnToCivil } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import type { Direction } from '@/lib/shared/table-params'
import type { InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import { InvoiceStatusPill } from '../invoice-status'
import { DeleteDraft } from '../page/draft-banner'

/** One line of a list of issued invoices. */
export interface InvoiceRow {
  id: string
  number: string | null
  typeCode: TypeCode
  status: InvoiceStatus
  statusAt: Date
  sellerName: string
  recipientName: string | null
  recipientSiret: string | null
  issueDate: Date | null
  submittedAt: Date | null
  version: number
  submissionMode: SubmissionMode
  totalWithVat: bigint | null
  currency: string
}

interface ColumnOptions {
  sortOf: (sort: ListSort) => { href: string; current?: Direction }
  /** Name the seller too: the person works for several structures. */
  withSeller: boolean
  /** The door that deletes a draft; absent where nothing can be deleted. */
  remove?: FormAction<{ invoiceId: string }>
}

const NONE = <span className="text-ink-soft">à compléter</span>

/** Number, recipient, amount and status first; the rest after. */
export function invoiceColumns({ sortOf, withSeller, remove }: ColumnOptions): Column<InvoiceRow>[] {
  return [
    {
      key: 'numero', header: 'Numéro', rowHeader: true, sort: sortOf('numero'),
      cell: ({ id, number, typeCode, status, submissionMode }) => (
        <>
          <Link href={isDraft(status) ? draftAddress(id, submissionMode) : routes.invoice(id)} className="text-link whitespace-nowrap">
            {number ?? 'Sans numéro'}
          </Link>
          {typeCode === '381' && <span className="block text-sm font-normal text-ink-soft">Avoir</span>}
        </>
      ),
    },
    {
      key: 'destinataire', header: 'Destinataire', sort: sortOf('destinataire'),
      cell: ({ recipientName, recipientSiret }) => (
        <span className="block max-w-72 min-w-0 max-md:text-right">
          {recipientName ?? NONE}
          {recipientSiret && <span className="figures block text-sm text-ink-soft">{formatSiret(recipientSiret)}</span>}
        </span>
      ),
    },
    { key: 'montant', header: 'Montant TTC', align: 'end', sort: sortOf('montant'), cell: ({ totalWithVat, currency }) => (totalWithVat === null ? NONE : <Amount cents={totalWithVat} currency={currency} />) },
    {
      key: 'statut', header: 'Statut', sort: sortOf('statut'), prose: true,
      cell: ({ status, statusAt }) => (
        <span className="block max-w-80">
          <InvoiceStatusPill status={status} />
          <span className="mt-1 block text-sm text-ink-soft">
            {statusRow(status).sentence} Depuis le <InstantText at={statusAt} />.
          </span>
        </span>
      ),
    },
    { key: 'depot', header: 'Déposée le', sort: sortOf('depot'), cell: ({ submittedAt }) => (submittedAt ? <InstantText at={submittedAt} /> : <span className="text-ink-soft">non envoyée</span>) },
    { key: 'date', header: 'Date de facture', cell: ({ issueDate }) => (issueDate ? <DateText date={columnToCivil(issueDate)} /> : NONE) },
    ...(withSeller ? [{ key: 'fournisseur', header: 'Fournisseur', cell: ({ sellerName }: InvoiceRow) => sellerName }] : []),
    ...(remove
      ? [{ key: 'actions', header: 'Actions', headerHidden: true, cell: ({ id, version, status, number }: InvoiceRow) => isDraft(status) && <DeleteDraft invoiceId={id} version={version} remove={remove} of={number ?? 'sans numéro'} /> }]
      : []),
  ]
}
