import { randomUUID } from 'node:crypto'
import { RepeatEntry } from '@/components/invoices/entry/repeat-entry'
import { isRefusal } from '@/lib/invoices/model/status'
import type { InvoicePage } from '@/lib/invoices/queries/invoice-page'
import { startEntry } from '../saisir/actions'

/** « Répéter cette facture »: an entered and sent invoice as the beginning of the next one. A refused one is made again instead. */
export function Repeat({ invoice: { id, status, submittedAt, submissionMode, mayWrite, seller, fields } }: { invoice: InvoicePage }) {
  if (!submittedAt || !mayWrite || isRefusal(status) || submissionMode !== 'SAISIE_PORTAIL') return null
  return <RepeatEntry action={startEntry} copiesId={id} structureId={seller.id} sellerServiceId={fields.sellerServiceId} entryKey={randomUUID()} label="Répéter cette facture" />
}
