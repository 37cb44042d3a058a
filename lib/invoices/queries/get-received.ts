import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { readWholeInvoice } from './read-whole-invoice'
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
    const invoice = await readWholeInvoice(db, { id: invoiceId, AND: visibleReceived(actor) })
    if (!invoice?.buyerId) throw notFound()
    const { mayWrite: _write, reading: _reading, repeats: _repeats, repetitions: _repetitions, isRejectionHandled: _handled, ...page } = toInvoicePage(invoice, false)
    return {
      ...page,
      mayTreat: can(actor, 'received.treat', { structureId: invoice.buyerId, serviceId: invoice.buyerServiceId }),
      history: history ? await readHistory(db, { invoiceId, sellerId: invoice.structureId, side: 'DESTINATAIRE', readerId: invoice.buyerId }, history) : null,
    }
  },
})
