import { isId, scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'

/** May this person have this deposit read? Asked before an answer begins that can no longer be refused. */
export const getScan = defineQuery({
  name: 'deposit.get-scan',
  permission: 'invoice.write',
  structureOf: ({ invoiceId }: { invoiceId: string }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId }, { db }): Promise<{ isRead: boolean }> => {
    const reading = await db.invoiceReading.findUnique({ where: { invoiceId }, select: { ocrAt: true } })
    return { isRead: reading?.ocrAt != null }
  },
})
