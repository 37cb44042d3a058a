import { Link } from '@/components/ui/link'
import { Amount } from '@/components/ui/amount'
import { DateText, InstantText } from '@/components/ui/date'
import type { Column } from '@/components/ui/table'
import type { TypeCode } from '@/lib/invoices/model/code-lists'
import type { ListSort } from '@/lib/invoices/model/list-params'
import { columnToCivil } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import type { Direction } from '@/lib/shared/table-params'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { InvoiceStatusPill } from '../invoice-status'

export interface ReceivedRow {
  id: string
  number: string | null
  typeCode: TypeCode
  status: InvoiceStatus
  statusAt: Date
  sellerName: string
  issueDate: Date | null
  submittedAt: Date | null
  totalWithVat: bigint | null
  currency: string
  version: number
}

/** A received invoice in a list: number, supplier, amount and status first. */
export const receivedColumns = (sortOf: (sort: ListSort) => { href: string; current?: Direction }, hrefOf: (invoiceId: string) => string = routes.receivedInvoice): Column<ReceivedRow>[] => [
  {
    key: 'numero', header: 'Numéro', rowHeader: true, sort: sortOf('numero'),
    cell: ({ id, number, typeCode }) => (
      <>
        <Link className="text-link whitespace-nowrap" href={hrefOf(id)}>
          {number}
        </Link>
        {typeCode === '381' && <span className="block text-sm font-normal text-ink-soft">Avoir</span>}
      </>
    ),
  },
  { key: 'fournisseur', header: 'Fournisseur', cell: ({ sellerName }) => sellerName },
  { key: 'montant', header: 'Montant TTC', align: 'end', sort: sortOf('montant'), cell: ({ totalWithVat, currency }) => totalWithVat !== null && <Amount cents={totalWithVat} currency={currency} /> },
  {
    key: 'statut', header: 'Statut', sort: sortOf('statut'), prose: true,
    cell: ({ status, statusAt }) => (
      <>
        <InvoiceStatusPill status={status} />
        <span className="mt-1 block text-sm text-ink-soft">
          depuis le <InstantText at={statusAt} />
        </span>
      </>
    ),
  },
  { key: 'depot', header: 'Déposée le', sort: sortOf('depot'), cell: ({ submittedAt }) => submittedAt && <InstantText at={submittedAt} /> },
  { key: 'date', header: 'Date de facture', cell: ({ issueDate }) => issueDate && <DateText date={columnToCivil(issueDate)} /> },
]
