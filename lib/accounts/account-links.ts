import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { TokenPurpose } from '@/prisma/generated/enums'
import type { LinkState } from './model/link-state'

/** How long a link lives: 24 hours to activate an account (portal 13.1), one hour to choose a new password. */
export const LINK_HOURS: Record<TokenPurpose, number> = { ACTIVATION: 24, PASSWORD_RESET: 1 }

export const hashLink = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * A new link: 256 random bits, of which only the hash is kept. Older links of the same purpose end.
 * @returns the secret for the mail; it exists nowhere else.
 */
export async function newLink(tx: Tx, userId: string, purpose: TokenPurpose, now: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await endLinks(tx, userId, purpose, now)
  await tx.accountToken.create({ data: { userId, purpose, tokenHash: hashLink(secret), createdAt: now, expiresAt: new Date(now.getTime() + LINK_HOURS[purpose] * 3_600_000) } })
  return secret
}

/** Ends the links of a person that have not been used. */
export async function endLinks(tx: Tx, userId: string, purpose: TokenPurpose, now: Date): Promise<void> {
  await tx.accountToken.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: now } })
}



/** What a link is worth now, without using it: mail scanners open links. */
export async function readLink(db: Tx, secret: string, purpose: TokenPurpose, now: Date) {
  const token = await db.accountToken.findUnique({ where: { tokenHash: hashLink(secret), purpose }, include: { user: true } })
  if (!token) return { state: 'unknown' as const, user: null }
  const state: LinkState = token.usedAt ? 'used' : token.expiresAt <= now ? 'expired' : 'living'
  return { state, user: token.user }
}

/** Uses a link, in one statement: of two who come at once, one wins. @returns the person's id, or null. */
export async function consumeLink(tx: Tx, secret: string, purpose: TokenPurpose, now: Date): Promise<string | null> {
  const [used] = await tx.accountToken.updateManyAndReturn({ where: { tokenHash: hashLink(secret), purpose, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now }, select: { userId: true } })
  return used?.userId ?? null
}
