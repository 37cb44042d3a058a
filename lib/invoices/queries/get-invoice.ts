import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

/** One invoice with all that its pages show: draft form, detail, history. A foreign one is not found. */
export const getInvoice = defineQuery({
  name: 'invoice.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId }, { db, actor }): Promise<InvoicePage> => {
    const invoice = await db.invoice.findFirst({
      where: { id: invoiceId, AND: visibleInvoices(actor) },
      include: {
        structure: true, sellerService: true, buyer: true, buyerService: true, bankAccount: true, original: true, certificate: true, reading: true, createdBy: true,
        vatBreakdown: { orderBy: { rate: 'desc' } },
        attachments: { include: { file: true }, orderBy: { createdAt: 'asc' } },
        statusEvents: { include: { user: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }] },
        actions: { include: { user: true }, orderBy: { at: 'desc' }, take: 100 },
      },
    })
    if (!invoice) throw notFound()
    return toInvoicePage(invoice, can(actor, 'invoice.write', { structureId: invoice.structureId, serviceId: invoice.sellerServiceId }))
  },
})
