import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { HistoryWish } from '../model/history-wish'
import { type InvoicePage, toInvoicePage } from './invoice-page'
import { type InvoiceHistory, readHistory } from './read-history'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

/** All that the pages of an invoice show, whoever reads it. */
export const WHOLE_INVOICE = {
  structure: true, sellerService: true, buyer: true, buyerService: true, bankAccount: true, original: true, certificate: true, reading: true, createdBy: true,
  vatBreakdown: { orderBy: { rate: 'desc' } },
  attachments: { include: { file: true }, orderBy: { createdAt: 'asc' } },
  statusEvents: { where: { status: { in: ['MISE_A_DISPOSITION', 'COMPLETEE'] } }, select: { status: true, at: true } },
  repeats: { select: { id: true, number: true } },
  repetitions: { where: { status: { not: 'SUPPRIMEE' } }, select: { id: true, number: true } },
} as const satisfies Prisma.InvoiceInclude

/** One invoice with all that its pages show: draft form, detail, and the history where it is wanted. A foreign one is not found. */
export const getInvoice = defineQuery({
  name: 'invoice.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string; history?: HistoryWish }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, history }, { db, actor }): Promise<InvoicePage & { history: InvoiceHistory | null }> => {
    const invoice = await db.invoice.findFirst({
      where: { id: invoiceId, AND: visibleInvoices(actor) },
      include: WHOLE_INVOICE,
    })
    if (!invoice) throw notFound()
    const { structureId } = invoice
    return {
      ...toInvoicePage(invoice, can(actor, 'invoice.write', { structureId, serviceId: invoice.sellerServiceId })),
      history: history ? await readHistory(db, { invoiceId, sellerId: structureId, side: 'FOURNISSEUR', readerId: structureId }, history) : null,
    }
  },
})
