import { db, inTransaction } from '@/lib/platform/db'
import { sha256Of, storeBytes } from '@/lib/platform/storage'
import { readIssued } from '../queries/read-issued'
import { makeInvoiceDocument } from './make-invoice-document'

/**
 * Makes the Factur-X of a sent invoice that was entered, once: it becomes its original, like the PDF of a deposited one. For
 * any other invoice, and the second time, it does nothing. Slow for hundreds of lines: outside any transaction.
 */
export async function ensureIssued(invoiceId: string): Promise<void> {
  const known = await db().invoice.findUnique({ where: { id: invoiceId }, select: { originalId: true, submittedAt: true, submissionMode: true, structureId: true } })
  if (!known?.submittedAt || known.originalId || known.submissionMode !== 'SAISIE_PORTAIL') return
  const invoice = await readIssued(db(), invoiceId)
  if (!invoice) return
  const { pdf } = await makeInvoiceDocument(invoice, known.submittedAt)
  await storeBytes(pdf)
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
    const now = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { originalId: true } })
    if (now.originalId) return
    const file = await tx.storedFile.create({ data: { structureId: known.structureId, kind: 'INVOICE_PDF', name: `${invoice.number}.pdf`, mediaType: 'application/pdf', size: pdf.length, sha256: sha256Of(pdf) }, select: { id: true } })
    await tx.invoice.update({ where: { id: invoiceId }, data: { originalId: file.id } })
  })
}
