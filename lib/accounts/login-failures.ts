import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { civilDateOf, longInstant } from '@/lib/shared/dates'
import { DomainError } from '@/lib/shared/errors'

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

/** Under which second factors are counted: for the account, whatever the browser or the login. No address looks like this. */
export const factorKey = (userId: string) => `second-factor:${userId}`

/** « … la connexion est bloquée jusqu’à 11:00 ». @param what after « Après 5 essais manqués, » */
export function lockedRefusal(until: Date, now: Date, what = 'la connexion avec cette adresse'): DomainError {
  const full = longInstant(until)
  const end = civilDateOf(until) === civilDateOf(now) ? `jusqu’${full.slice(full.lastIndexOf('à'))}` : `jusqu’au ${full}`
  return new DomainError('tooMany', 'login.locked', `Après ${MAX_FAILURES} essais manqués, ${what} est bloquée ${end} (heure de Paris). Elle se débloque seule\u00a0; vous n’avez rien à faire.`)
}

/** « Il reste 2 essais… », for the last two. */
export const triesLeft = (left: number) => (left <= 2 ? ` Il reste ${left} essai${left > 1 ? 's' : ''} avant un blocage d’une heure.` : '')
