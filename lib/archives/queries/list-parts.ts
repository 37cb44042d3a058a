import { writeCursor } from '@/lib/invoices/model/list-params'
import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import { packParts, type Part } from '../model/archive-parts'
import { type ArchiveCriteria, archiveConditions, CURSOR_KEY } from './archive-conditions'

/** Of more archives than this nobody wants a list of downloads. */
const MOST = 50_000

export interface DownloadParts {
  parts: Part[]
  /** There are more archives than can be split at once. */
  isBeyond: boolean
}

/** How a result too large for one ZIP is downloaded: in parts, oldest first. Starts from the person's own reach. */
export const listParts = defineQuery({
  name: 'archive.list-parts',
  permission: 'invoice.read',
  run: async (input: Omit<ArchiveCriteria, 'from' | 'to'>, { db, actor, now }): Promise<DownloadParts> => {
    const conditions = await archiveConditions(db, actor, input, now)
    const rows = await db.$queryRaw<{ id: string; key: string; submittedAt: Date; bytes: bigint }[]>`
      SELECT i.id, ${CURSOR_KEY} AS key, i.submitted_at AS "submittedAt", a.bytes FROM invoice i JOIN invoice_archive a ON a.invoice_id = i.id
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY i.listed_at, i.id LIMIT ${MOST + 1}`
    if (rows.length > MOST) return { parts: [], isBeyond: true }
    return { parts: packParts(rows.map(({ id, key, submittedAt, bytes }) => ({ cursor: writeCursor([key, id]), submittedAt, bytes: Number(bytes) }))), isBeyond: false }
  },
})
