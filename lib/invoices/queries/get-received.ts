import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { readSurroundings } from './read-surroundings'
import { isId } from './visible-invoices'
import { scopeOfReceived, visibleReceived } from './visible-received'

/** Drafts, readings and what the supplier's people did with it are the supplier's own. */
export type ReceivedPage = Omit<InvoicePage, 'mayWrite' | 'reading' | 'repeats' | 'repetitions' | 'isRejectionHandled'> & { mayTreat: boolean; history: InvoiceHistory | null }

/** One invoice as its recipient reads it; what the supplier did before it was put at disposal stays the supplier's. */
export const getReceived = defineQuery({
  name: 'received.get',
  permission: 'received.read',
  structureOf: ({ invoiceId }: { invoiceId: string; history?: HistoryWish }, db) => (isId(invoiceId) ? scopeOfReceived(invoiceId, db) : null),
  run: async ({ invoiceId, history }, { db, actor }): Promise<ReceivedPage> => {
    const found = await db.invoice.findFirst({ where: { id: invoiceId, AND: visibleReceived(actor) } })
    if (!found?.buyerId) throw notFound()
    const { structureId: sellerId, buyerId: readerId, buyerServiceId: serviceId } = found
    const around = readSurroundings(db, invoiceId)
    const [surroundings, past] = await Promise.all([around, history ? readHistory(db, around, { invoiceId, sellerId, side: 'DESTINATAIRE', readerId }, history) : null])
    const { mayWrite: _write, reading: _reading, repeats: _repeats, repetitions: _repetitions, isRejectionHandled: _handled, ...page } = toInvoicePage({ ...found, ...surroundings }, false)
    return { ...page, mayTreat: can(actor, 'received.treat', { structureId: readerId, serviceId }), history: past }
  },
})
