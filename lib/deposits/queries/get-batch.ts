import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import type { BillingFramework } from '@/prisma/generated/enums'
import type { BatchFile } from '../model/batch'
import { readBatchFiles, scopeOfBatch } from './read-batch'

export interface BatchPage {
  id: string
  /** Goes back with the files that are added. */
  batchKey: string
  structure: { id: string; name: string }
  sellerServiceId: string | null
  billingFramework: BillingFramework
  createdAt: Date
  isClosed: boolean
  files: BatchFile[]
}

/** A batch with each of its files and what lacks; for whoever may deposit where it was begun. */
export const getBatch = defineQuery({
  name: 'deposit-batch.get',
  permission: 'invoice.write',
  structureOf: ({ batchId }: { batchId: string }, db) => (isId(batchId) ? scopeOfBatch(batchId, db) : null),
  run: async ({ batchId }, { db, actor, now }): Promise<BatchPage> => {
    const { id, batchKey, structure, sellerServiceId, billingFramework, createdAt, closedAt } = await db.depositBatch.findUniqueOrThrow({ where: { id: batchId }, include: { structure: { select: { id: true, name: true } } } })
    return { id, batchKey, structure, sellerServiceId, billingFramework, createdAt, isClosed: closedAt !== null, files: await readBatchFiles(db, batchId, actor, now) }
  },
})
