import type { Scope } from '@/lib/access/actor'
import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { readWholeInvoice } from './read-surroundings'
import { isId, scopeOfInvoice, visibleInvoicesSql } from './visible-invoices'

/** One invoice with all that its pages show: draft form, detail, and the history where it is wanted. A foreign one is not found. */
export const getInvoice = defineQuery({
  name: 'invoice.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string; history?: HistoryWish }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, history }, { db, actor, scope }): Promise<InvoicePage & { history: InvoiceHistory | null }> => {
    const { structureId } = scope as Scope
    const reading = readWholeInvoice(db, invoiceId, visibleInvoicesSql(actor))
    const [invoice, past] = await Promise.all([reading, history ? readHistory(db, reading, { invoiceId, sellerId: structureId, side: 'FOURNISSEUR', readerId: structureId }, history) : null])
    return { ...toInvoicePage(invoice, can(actor, 'invoice.write', { structureId, serviceId: invoice.sellerServiceId })), history: past }
  },
})
