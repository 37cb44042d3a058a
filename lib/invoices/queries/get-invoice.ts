import type { Scope } from '@/lib/access/actor'
import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { readSurroundings } from './read-surroundings'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

/** One invoice with all that its pages show: draft form, detail, and the history where it is wanted. A foreign one is not found. */
export const getInvoice = defineQuery({
  name: 'invoice.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string; history?: HistoryWish }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, history }, { db, actor, scope }): Promise<InvoicePage & { history: InvoiceHistory | null }> => {
    const { structureId } = scope as Scope
    const around = readSurroundings(db, invoiceId)
    const [invoice, surroundings, past] = await Promise.all([
      db.invoice.findFirst({ where: { id: invoiceId, AND: visibleInvoices(actor) } }),
      around,
      history ? readHistory(db, around, { invoiceId, sellerId: structureId, side: 'FOURNISSEUR', readerId: structureId }, history) : null,
    ])
    if (!invoice) throw notFound()
    return { ...toInvoicePage({ ...invoice, ...surroundings }, can(actor, 'invoice.write', { structureId, serviceId: invoice.sellerServiceId })), history: past }
  },
})
