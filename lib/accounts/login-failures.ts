import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'

export const MAX_FAILURES = 5
const LOCK_MS = 3_600_000

/** Failures are counted for the address that was typed, whether an account has it or not: a lock reveals nothing. */
const keyOf = (email: string) => `login-failures:${createHash('sha256').update(email).digest('hex')}`

export interface Failures {
  count: number
  /** End of the lock, when there is one. */
  lockedUntil: Date | null
}

const failuresOf = (count: number, expire: Date | null, now: Date): Failures =>
  expire === null || expire <= now ? { count: 0, lockedUntil: null } : { count, lockedUntil: count >= MAX_FAILURES ? expire : null }

export async function readFailures(db: Tx, email: string, now: Date): Promise<Failures> {
  const row = await db.rateLimit.findUnique({ where: { key: keyOf(email) } })
  return failuresOf(row?.points ?? 0, row?.expire ?? null, now)
}

/** Counts one failure, atomically; the fifth locks the address for an hour. */
export async function countFailure(tx: Tx, email: string, now: Date): Promise<Failures> {
  const until = new Date(now.getTime() + LOCK_MS)
  const [row] = await tx.$queryRaw<{ points: number; expire: Date }[]>`
    INSERT INTO rate_limit (key, points, expire) VALUES (${keyOf(email)}, 1, ${until})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN rate_limit.expire <= ${now} THEN 1 ELSE rate_limit.points + 1 END,
      expire = CASE WHEN rate_limit.expire > ${now} AND rate_limit.points >= ${MAX_FAILURES} THEN rate_limit.expire ELSE ${until} END
    RETURNING points, expire`
  return failuresOf(row?.points ?? 0, row?.expire ?? null, now)
}

export async function forgetFailures(tx: Tx, email: string): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { key: keyOf(email) } })
}
