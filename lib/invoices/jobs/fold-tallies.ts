import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'

const AT_ONCE = 50_000

/**
 * Folds the lines of the counters into one for each. One statement: whoever reads meanwhile sees all lines or their sum. Two folds
 * at once take different lines.
 * @returns how many lines were taken.
 */
export async function foldTallyLines(): Promise<number> {
  const [answer] = await db().$queryRaw<{ taken: number }[]>`
    WITH crowded AS (SELECT structure_id FROM invoice_tally GROUP BY structure_id, service_id, status, is_handled, month HAVING count(*) > 1 OR sum(count) = 0 AND sum(amount) = 0),
    taken AS (DELETE FROM invoice_tally WHERE id IN (SELECT id FROM invoice_tally WHERE structure_id IN (SELECT structure_id FROM crowded) ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
              RETURNING structure_id, service_id, status, is_handled, month, count, amount),
    folded AS (INSERT INTO invoice_tally (structure_id, service_id, status, is_handled, month, count, amount)
               SELECT structure_id, service_id, status, is_handled, month, sum(count), sum(amount) FROM taken GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0 OR sum(amount) <> 0)
    SELECT count(*)::int AS taken FROM taken`
  return answer?.taken ?? 0
}

export const foldTallies = defineJob({
  name: 'invoice.fold-tallies',
  schema: z.object({}).passthrough(),
  schedule: '*/5 * * * *',
  run: async () => {
    await foldTallyLines()
  },
})
