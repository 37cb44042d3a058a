import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { submitBatchFile } from '@/lib/invoices/jobs/submit-batch-file'
import { visibleInvoices } from '@/lib/invoices/queries/visible-invoices'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { notFound } from '@/lib/shared/errors'
import type { sendBatchSchema } from '../model/batch-schemas'
import { isSending } from '../queries/read-batch'

/**
 * « Confirmer l’envoi »: each invoice is given its own key and its own job, which sends it in a transaction of its own as its
 * form would. One whose sending is under way is left alone, so that a second click sends nothing twice.
 * @throws notFound when one of them is not in the batch, or not the person's to send.
 */
export async function sendBatch({ batchId, chosen }: z.output<typeof sendBatchSchema>, { tx, actor, now }: CommandContext): Promise<{ batchId: string; asked: number }> {
  await tx.$queryRaw`SELECT 1 FROM deposit_batch WHERE id = ${batchId}::uuid FOR UPDATE`
  const ids = [...new Set(chosen.map(({ invoiceId }) => invoiceId))]
  const lines = await tx.depositBatchFile.findMany({ where: { batchId, status: 'RECEIVED', invoiceId: { in: ids }, invoice: visibleInvoices(actor, 'invoice.write') }, orderBy: { position: 'asc' } })
  if (lines.length !== ids.length) throw notFound()
  let asked = 0
  for (const line of lines) {
    if (isSending(line, now)) continue
    const version = chosen.find(({ invoiceId }) => invoiceId === line.invoiceId)?.version
    // A sending that never came to its end keeps its key: were it to come yet, it is the same one.
    const submissionKey = line.submissionKey ?? randomUUID()
    await tx.depositBatchFile.update({ where: { id: line.id }, data: { submissionKey, sendingVersion: version, sendingById: actor.userId, sendingAskedAt: now, sendingProblem: null } })
    await enqueue(tx, submitBatchFile, { batchFileId: line.id })
    asked += 1
  }
  return { batchId, asked }
}
