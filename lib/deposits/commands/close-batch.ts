import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { batchIdSchema } from '../model/batch-schemas'

/** « Clore le lot »: it leaves the list of those under way. Files that never came are dropped; its drafts stay in the synthesis. */
export async function closeBatch({ batchId }: z.output<typeof batchIdSchema>, { tx, now }: CommandContext): Promise<{ batchId: string }> {
  await tx.depositBatch.update({ where: { id: batchId }, data: { closedAt: now } })
  await tx.depositBatchFile.updateMany({ where: { batchId, status: 'AWAITED' }, data: { status: 'REMOVED' } })
  return { batchId }
}
