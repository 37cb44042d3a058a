import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { readWholeInvoice } from './read-whole-invoice'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

/** One invoice with all that its pages show: draft form, detail, and the history where it is wanted. A foreign one is not found. */
export const getInvoice = defineQuery({
  name: 'invoice.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string; history?: HistoryWish }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, history }, { db, actor }): Promise<InvoicePage & { history: InvoiceHistory | null }> => {
    const invoice = await readWholeInvoice(db, { id: invoiceId, AND: visibleInvoices(actor) })
    if (!invoice) throw notFound()
    const { structureId } = invoice
    return {
      ...toInvoicePage(invoice, can(actor, 'invoice.write', { structureId, serviceId: invoice.sellerServiceId })),
      history: history ? await readHistory(db, { invoiceId, sellerId: structureId, side: 'FOURNISSEUR', readerId: structureId }, history) : null,
    }
  },
})
