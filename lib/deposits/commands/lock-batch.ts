import type { Tx } from '@/lib/platform/db'
import { notFound } from '@/lib/shared/errors'

/** A line of a batch as it is now, with its batch, which is kept from everybody else until the transaction ends. @throws notFound */
export async function lockBatch(tx: Tx, batchFileId: string) {
  await tx.$queryRaw`SELECT 1 FROM deposit_batch WHERE id = (SELECT batch_id FROM deposit_batch_file WHERE id = ${batchFileId}::uuid) FOR UPDATE`
  const found = await tx.depositBatchFile.findUnique({ where: { id: batchFileId }, include: { batch: true, invoice: true } })
  if (!found) throw notFound()
  const { batch, invoice, ...line } = found
  return { batch, invoice, line }
}
