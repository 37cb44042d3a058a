import type { Tx } from '@/lib/platform/db'
import { notFound } from '@/lib/shared/errors'

/** The invoice as it is now, kept from everybody else until the transaction ends. @throws notFound */
export async function lockInvoice(tx: Tx, invoiceId: string) {
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
  const invoice = await tx.invoice.findUnique({ where: { id: invoiceId, status: { not: 'SUPPRIMEE' } } })
  if (!invoice) throw notFound()
  return invoice
}
