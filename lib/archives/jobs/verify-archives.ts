import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { defineJob, enqueue, type Job } from '@/lib/platform/queue'
import { checkFiles } from '../check-archive'
import { recordCheck } from '../commands/record-check'
import { type ArchivedFile, isDamaged } from '../model/archived-file'

const SLICE = 100
/** Each archive is read again at least this often. */
const DAYS_BETWEEN = 30
const DAY = 86_400_000
const NIGHT = 5 * 3_600_000
/** Fewer than this all damaged may be so; more are a disk that is away. */
const FEW = 10

/**
 * Reads again one slice of the archives that were not looked at for thirty days, those never looked at first.
 * @returns whether more are due.
 * @throws when not one archive of the slice is whole: the storage is away, and nobody is told that everything is lost.
 */
export async function verifySlice(now: Date, limit = SLICE): Promise<boolean> {
  const due = await db().$queryRaw<{ invoiceId: string; files: ArchivedFile[] }[]>`
    SELECT invoice_id AS "invoiceId", files FROM invoice_archive WHERE checked_at IS NULL OR checked_at < ${new Date(now.getTime() - DAYS_BETWEEN * DAY)} ORDER BY checked_at NULLS FIRST LIMIT ${limit}`
  const checked = []
  for (const { invoiceId, files } of due) checked.push({ invoiceId, findings: await checkFiles(files) })
  if (checked.length > FEW && checked.every(({ findings }) => isDamaged(findings))) throw new Error('no archive of the slice is whole: is the storage there?')
  for (const { invoiceId, findings } of checked) await inTransaction((tx) => recordCheck(tx, { invoiceId, findings, at: now, userId: null }))
  return due.length === limit
}

/** Each night, from one slice to the next until nothing is due or the night is over. */
export const verifyArchives: Job<{ since?: string }> = defineJob<{ since?: string }>({
  name: 'archive.verify',
  schema: z.object({ since: z.iso.datetime().optional() }),
  schedule: '41 0 * * *',
  expireInSeconds: 900,
  run: async ({ since }) => {
    const now = new Date()
    const start = since ?? now.toISOString()
    if (now.getTime() - new Date(start).getTime() > NIGHT) return
    if (await verifySlice(now)) await inTransaction((tx) => enqueue(tx, verifyArchives, { since: start }))
  },
})
