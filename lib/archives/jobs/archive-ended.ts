import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log'
import { defineJob, enqueue, type Job } from '@/lib/platform/queue'
import { Prisma } from '@/prisma/generated/client'
import { DAYS_UNTIL_ARCHIVED } from '../model/archive-rules'
import { archiveInvoice } from './archive-invoice'

const SLICE = 200
const DAY = 86_400_000

/** Where the next slice begins: what cannot be archived is passed over, and tried again the next night. */
interface Slice {
  after?: { at: string; id: string }
}

/** The condition of invoice_ended_idx, word for word. */
const ENDED = Prisma.sql`i.archived_at IS NULL AND (i.status = 'MISE_EN_PAIEMENT' OR (i.status IN ('REJETEE', 'REFUSEE_1', 'REFUSEE_2') AND i.is_rejection_handled))`

/** One slice of what is over for long enough, the oldest first. @returns where the next begins; null after the last. */
export async function archiveSlice({ after }: Slice, now: Date, limit = SLICE): Promise<Required<Slice>['after'] | null> {
  const before = new Date(now.getTime() - DAYS_UNTIL_ARCHIVED * DAY)
  const past = after ? Prisma.sql`AND (i.status_at, i.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty
  const due = await db().$queryRaw<{ id: string; at: string }[]>`
    SELECT i.id, to_char(i.status_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' AS at FROM invoice i
    WHERE ${ENDED} AND i.status_at < ${before} ${past} ORDER BY i.status_at, i.id LIMIT ${limit}`
  for (const { id } of due) await archiveInvoice(id, now).catch((error: unknown) => logFailure('archive.failed', error, { invoiceId: id }))
  return due.length < limit ? null : (due.at(-1) ?? null)
}

/** Each night: what is paid, or refused and handled, for ninety days goes to the archives (decision 0073). One slice at a time, each a job. */
export const archiveEnded: Job<Slice> = defineJob<Slice>({
  name: 'archive.archive-ended',
  schema: z.object({ after: z.object({ at: z.string(), id: z.uuid() }).optional() }),
  schedule: '11 0 * * *',
  expireInSeconds: 900,
  run: async (slice) => {
    const after = await archiveSlice(slice, new Date())
    if (after) await inTransaction((tx) => enqueue(tx, archiveEnded, { after }))
  },
})
