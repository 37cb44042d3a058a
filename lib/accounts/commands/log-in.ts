import { randomBytes } from 'node:crypto'
import type { SessionProof } from '@/lib/access/session-token'
import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { forbidden, invalid } from '@/lib/shared/errors'
import { methodsOf } from '../factors-of'
import { openChallenge, sendMailCode } from '../login-challenge'
import { countFailure, forgetFailures, lockedRefusal, MAX_FAILURES, triesLeft } from '../login-failures'
import { isPassword } from '../password-hash'

export interface LoginInput {
  email: string
  password: string
}

/** What a right password opens: the session, or, with `challenge`, only the page that asks for the second factor. */
export interface LoginResult extends SessionProof {
  /** Secret for this browser's cookie; where it stands, no session may be opened yet. */
  challenge?: string
}

const wrong = (left: number) => invalid('login.wrong', `L’adresse ou le mot de passe est inexact.${triesLeft(left)}`, 'password')

/**
 * Checks address and password. The try is counted before it is checked, so that many at once are not more than five; an
 * address without account takes the same time and gets the same answers.
 * @returns the id of the person, whatever the state of the account.
 * @throws tooMany when the address is locked, invalid when either is wrong.
 */
export async function checkCredentials(input: LoginInput, now: Date): Promise<string> {
  const failures = await countFailure(db(), input.email, now)
  if (failures.lockedUntil && failures.count > MAX_FAILURES) throw lockedRefusal(failures.lockedUntil, now)
  const user = await db().user.findUnique({ where: { email: input.email }, select: { id: true, passwordHash: true } })
  if (user && (await isPassword(input.password, user.passwordHash))) return user.id
  if (!user) await isPassword(input.password, null)
  throw failures.lockedUntil ? lockedRefusal(failures.lockedUntil, now) : wrong(MAX_FAILURES - failures.count)
}

/**
 * Opens the account to who has just proved to be its owner, or the question for his second factor. A code by mail leaves at once
 * where it is the only way. @throws forbidden when the account is deactivated.
 */
export async function logIn(input: LoginInput, { tx, now }: CommandContext<null>, userId: string): Promise<LoginResult> {
  await forgetFailures(tx, input.email)
  const user = await tx.user.findUnique({ where: { id: userId, status: 'ACTIVE' } })
  if (!user) throw forbidden('login.deactivated', `Votre compte est désactivé. Pour le faire réactiver, écrivez à ${env().SUPPORT_EMAIL}.`)
  const proof = { userId, sessionVersion: user.sessionVersion }
  const methods = await methodsOf(tx, userId)
  if (methods.length > 0) {
    const challenge = randomBytes(32).toString('base64url')
    const id = await openChallenge(tx, challenge, proof, now)
    if (methods.every((method) => method === 'mail')) await sendMailCode(tx, id, user, now)
    return { ...proof, challenge }
  }
  await tx.user.update({ where: { id: userId }, data: { lastLoginAt: now } })
  return proof
}
