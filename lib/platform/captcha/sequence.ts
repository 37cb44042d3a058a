import { randomInt, randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'

/** Characters that neither the eye (0 and O, 1 and I, 2 and Z) nor the ear (B, D, P, T; M and N; S and F) takes for another. */
export const CHARACTERS = '3456789AFHJKLRUWXY'
const LENGTH = 6
/** A sequence that nobody answered is good for ten minutes; once solved, the person has half an hour to send the form. */
const LIFE_MS = 600_000
export const SOLVED_MS = 1_800_000
const SALT = 'captcha'

export interface Sequence {
  id: string
  answer: string
  /** No answer is taken after this. */
  expiresAt: Date
}

/**
 * A new sequence, sealed (encrypted and dated): pages can be opened without a trace in the database, which only hears of
 * a sequence at its first answer.
 */
export async function newSequence(now: Date): Promise<string> {
  const answer = Array.from({ length: LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('')
  return encode({ token: { sub: randomUUID(), answer, until: now.getTime() + LIFE_MS }, secret: env().AUTH_SECRET, salt: SALT, maxAge: (LIFE_MS + SOLVED_MS) / 1000 })
}

/** @returns null for a seal that is forged or very old. */
export async function openSequence(sealed: string): Promise<Sequence | null> {
  const token = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: SALT }).catch(() => null)
  if (!token?.sub || typeof token.answer !== 'string' || typeof token.until !== 'number') return null
  return { id: token.sub, answer: token.answer, expiresAt: new Date(token.until) }
}
