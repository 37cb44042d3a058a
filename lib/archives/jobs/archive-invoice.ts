import { ensureCertificate } from '@/lib/invoices/jobs/certify-deposit'
import { db, inTransaction } from '@/lib/platform/db'
import { sha256Of, storeBytes } from '@/lib/platform/storage'
import { civilToColumn } from '@/lib/shared/dates'
import { isOver, keptUntil } from '../model/archive-rules'
import type { ArchivedFile } from '../model/archived-file'
import { invoiceRecord } from '../model/invoice-record'
import { readRecord } from '../queries/read-record'

/**
 * Archives an invoice whose life is over: its data as a file of their own, the list of its files with their hashes, and from then
 * on the database lets nobody change anything of it. Twice or at once, it is archived once.
 * @returns false when there is nothing to archive (any more), or when one of its documents could not be made.
 */
export async function archiveInvoice(invoiceId: string, now: Date): Promise<boolean> {
  await ensureCertificate(invoiceId)
  const record = await readRecord(db(), invoiceId, now)
  if (!record) return false
  const { number, portal } = record.facts
  const bytes = Buffer.from(invoiceRecord(record.facts))
  await storeBytes(bytes)
  const files: ArchivedFile[] = [...record.files, { role: 'donnees', name: `${number}.json`, mediaType: 'application/json', size: bytes.length, sha256: sha256Of(bytes) }]
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
    const invoice = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } })
    // What was read must still be the case: nothing that came meanwhile is left out of the archive.
    if (invoice.archivedAt || !invoice.submittedAt || !isOver(invoice) || invoice.status !== portal.status) return false
    const { structureId, submittedAt } = invoice
    await tx.invoiceArchive.create({ data: { invoiceId, structureId, archivedAt: now, keptUntil: civilToColumn(keptUntil(submittedAt)), files: JSON.parse(JSON.stringify(files)), bytes: files.reduce((sum, { size }) => sum + size, 0) } })
    await tx.invoice.update({ where: { id: invoiceId }, data: { archivedAt: now } })
    await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'ARCHIVAGE', at: now } })
    return true
  })
}
