import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { defineJob } from '@/lib/platform/queue'
import { keepScan, prepareScan } from '../commands/read-scan'

/**
 * Reads the images of a scan that came in a batch, as its form would: one at a time, while the other files go on. Whatever comes
 * of it is its end, since opening the form reads it again; only a killed worker leaves it to another.
 */
export const readBatchScan = defineJob({
  name: 'deposit.read-batch-scan',
  schema: z.object({ batchFileId: z.uuid() }),
  together: 1,
  expireInSeconds: 120,
  run: async ({ batchFileId }) => {
    const file = await db().depositBatchFile.findUnique({ where: { id: batchFileId } })
    if (!file?.imageAwaited || !file.invoiceId) return
    const { invoiceId } = file
    try {
      const read = await prepareScan({ invoiceId })
      await inTransaction((tx) => keepScan({ invoiceId }, { tx, now: new Date() }, read))
    } catch (error) {
      log('warn', 'scan.unread', { batchFileId, message: error instanceof Error ? error.message : String(error) })
    }
    await db().depositBatchFile.updateMany({ where: { id: batchFileId }, data: { imageAwaited: false } })
  },
})
