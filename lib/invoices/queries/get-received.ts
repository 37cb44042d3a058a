import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { WHOLE_INVOICE } from './get-invoice'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { isId } from './visible-invoices'
import { scopeOfReceived, visibleReceived } from './visible-received'

/** Drafts, readings and what the supplier's people did with it are the supplier's own. */
export type ReceivedPage = Omit<InvoicePage, 'mayWrite' | 'reading' | 'actions' | 'repeats' | 'repetitions' | 'isRejectionHandled'> & { mayTreat: boolean }

/** One invoice as its recipient reads it; what the supplier did before it was put at disposal stays the supplier's. */
export const getReceived = defineQuery({
  name: 'received.get',
  permission: 'received.read',
  structureOf: ({ invoiceId }: { invoiceId: string }, db) => (isId(invoiceId) ? scopeOfReceived(invoiceId, db) : null),
  run: async ({ invoiceId }, { db, actor }): Promise<ReceivedPage> => {
    const invoice = await db.invoice.findFirst({ where: { id: invoiceId, AND: visibleReceived(actor) }, include: WHOLE_INVOICE })
    if (!invoice?.buyerId) throw notFound()
    const { mayWrite: _write, reading: _reading, actions: _actions, repeats: _repeats, repetitions: _repetitions, isRejectionHandled: _handled, ...page } = toInvoicePage(invoice, false)
    const history = page.history.filter(({ status }) => status !== 'INTERPRETEE_OCR' && status !== 'BROUILLON')
    return { ...page, history, mayTreat: can(actor, 'received.treat', { structureId: invoice.buyerId, serviceId: invoice.buyerServiceId }) }
  },
})
