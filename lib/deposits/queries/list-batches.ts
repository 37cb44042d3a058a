import { anyOf } from '@/lib/access/any-of'
import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { Prisma } from '@/prisma/generated/client'

export interface OpenBatch {
  id: string
  structureName: string
  createdAt: Date
  /** Files that are not refused. */
  total: number
  awaited: number
  drafts: number
  sent: number
}

const MOST = 20

/** The person's own batches that wait for something: a file that has not come, a draft that is not sent. Newest first. */
export const listBatches = defineQuery({
  name: 'deposit-batch.list',
  permission: 'invoice.write',
  run: async (_input: Record<string, never>, { db, actor }): Promise<OpenBatch[]> => {
    const reach = anyOf<Prisma.DepositBatchWhereInput>(reachOf(actor, 'invoice.write').map(({ structureId, services }) => (services === 'all' ? { structureId } : { structureId, sellerServiceId: { in: services } })))
    const isLiving: Prisma.DepositBatchFileWhereInput = { OR: [{ status: 'AWAITED' }, { status: 'RECEIVED', invoice: { status: { not: 'SUPPRIMEE' } } }] }
    const isOpen: Prisma.DepositBatchFileWhereInput = { OR: [{ status: 'AWAITED' }, { status: 'RECEIVED', invoice: { status: { in: ['INTERPRETEE_OCR', 'BROUILLON'] } } }] }
    const batches = await db.depositBatch.findMany({
      where: { createdById: actor.userId, closedAt: null, files: { some: isOpen }, AND: reach },
      include: { structure: { select: { name: true } }, files: { where: isLiving, select: { status: true, invoice: { select: { submittedAt: true } } } } },
      orderBy: { createdAt: 'desc' },
      take: MOST,
    })
    return batches.map(({ id, structure, createdAt, files }) => {
      const awaited = files.filter(({ status }) => status === 'AWAITED').length
      const sent = files.filter(({ invoice }) => invoice?.submittedAt).length
      return { id, structureName: structure.name, createdAt, total: files.length, awaited, sent, drafts: files.length - awaited - sent }
    })
  },
})
