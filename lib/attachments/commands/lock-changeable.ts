import type { Tx } from '@/lib/platform/db'
import { canChange } from '@/lib/invoices/model/field-rules'
import { conflict, notFound } from '@/lib/shared/errors'

/**
 * The invoice, kept from everybody else until the transaction ends, if its attachments may be changed now.
 * @throws notFound; conflict once the invoice is sent.
 */
export async function lockChangeable(tx: Tx, invoiceId: string) {
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
  const invoice = await tx.invoice.findUnique({ where: { id: invoiceId, status: { not: 'SUPPRIMEE' } }, select: { structureId: true, status: true, statusAt: true, originalId: true } })
  if (!invoice) throw notFound()
  if (!canChange(invoice.status, 'attachments')) throw conflict('attachment.sealed', 'Cette facture est déjà envoyée : ses pièces jointes ne changent plus.')
  return invoice
}
