import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { postMail } from '@/lib/platform/outbox'
import { conflict } from '@/lib/shared/errors'
import { hashLink } from './account-links'
import { hashCode } from './derived-keys'
import { loginCodeMail } from './emails/login-code'
import type { Recipient } from './emails/facts'
import { CHALLENGE_MINUTES, MOST_MAIL_CODES, RESEND_SECONDS } from './model/factors'

/**
 * Opens what stands between the password and the second factor. It belongs to the browser that holds `secret` in its cookie.
 * @param proof null: a login by passkey alone, where the passkey says who it is.
 */
export async function openChallenge(tx: Tx, secret: string, proof: { userId: string; sessionVersion: number } | null, now: Date): Promise<string> {
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000)
  const { id } = await tx.loginChallenge.create({ data: { browserHash: hashLink(secret), userId: proof?.userId, sessionVersion: proof?.sessionVersion, createdAt: now, expiresAt }, select: { id: true } })
  return id
}

/** The challenge of this browser: living, and its account as it was when the password was given. Null otherwise. */
export async function readChallenge(db: Tx, secret: string, now: Date) {
  const challenge = await db.loginChallenge.findUnique({ where: { browserHash: hashLink(secret) }, include: { user: true } })
  if (!challenge || challenge.usedAt || challenge.expiresAt <= now) return null
  if (challenge.user && (challenge.user.status !== 'ACTIVE' || challenge.user.sessionVersion !== challenge.sessionVersion)) return null
  return challenge
}

export const challengeOver = () => conflict('challenge.over', 'Cette connexion a trop attendu, ou s’est terminée dans un autre onglet. Recommencez avec votre adresse et votre mot de passe.')

/** Uses the challenge up, in one statement: of two tabs, one opens the session. @throws conflict for the other. */
export async function spendChallenge(tx: Tx, challengeId: string, now: Date): Promise<void> {
  const { count } = await tx.loginChallenge.updateMany({ where: { id: challengeId, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
  if (count === 0) throw challengeOver()
}

/**
 * Sends a code (M6); the code before it ends. @returns false when one left less than a minute ago, or too many did.
 */
export async function sendMailCode(tx: Tx, challengeId: string, person: Recipient, now: Date): Promise<boolean> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const { count } = await tx.loginChallenge.updateMany({
    where: { id: challengeId, usedAt: null, mailCodesSent: { lt: MOST_MAIL_CODES }, OR: [{ mailCodeSentAt: null }, { mailCodeSentAt: { lte: new Date(now.getTime() - RESEND_SECONDS * 1000) } }] },
    data: { mailCodeHash: hashCode(challengeId, code), mailCodeSentAt: now, mailCodesSent: { increment: 1 } },
  })
  if (count === 0) return false
  await postMail(tx, loginCodeMail(person, code))
  return true
}
