import { RateLimiterPrisma, type RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/lib/shared/errors'
import { db } from './db'

export interface Limit {
  /** How many times… */
  points: number
  /** … within how many seconds. */
  seconds: number
}

const limiters = new Map<string, RateLimiterPrisma>()

function limiterOf(name: string, limit: Limit): RateLimiterPrisma {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix: name, points: limit.points, duration: limit.seconds })
  limiters.set(name, made)
  return made
}

/**
 * Counts one try of a public door, for all web processes together.
 * @throws tooMany, with the minutes to wait.
 */
export async function countTry(door: string, key: string, limit: Limit): Promise<void> {
  try {
    await limiterOf(door, limit).consume(key)
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    const minutes = Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 60_000))
    throw new DomainError('tooMany', 'rate.limited', `Trop d’essais à la suite. Ce que vous avez saisi est conservé : réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`)
  }
}
