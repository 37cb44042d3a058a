import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { DomainError, forbidden, invalid } from '@/lib/shared/errors'
import { civilDateOf, longInstant } from '@/lib/shared/dates'
import { countFailure, forgetFailures, MAX_FAILURES } from '../login-failures'
import { isPassword } from '../password-hash'

export interface LoginInput {
  email: string
  password: string
}

function lockedRefusal(until: Date, now: Date): DomainError {
  const full = longInstant(until)
  const end = civilDateOf(until) === civilDateOf(now) ? `jusqu’${full.slice(full.lastIndexOf('à'))}` : `jusqu’au ${full}`
  return new DomainError('tooMany', 'login.locked', `Après ${MAX_FAILURES} essais manqués, la connexion avec cette adresse est bloquée ${end} (heure de Paris). Elle se débloque seule\u00a0; vous n’avez rien à faire.`)
}

const wrong = (left: number) =>
  invalid('login.wrong', `L’adresse ou le mot de passe est inexact.${left <= 2 ? ` Il reste ${left} essai${left > 1 ? 's' : ''} avant un blocage d’une heure.` : ''}`, 'password')

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

/** Opens the account to who has just proved to be its owner. @throws forbidden when it is deactivated. */
export async function logIn(input: LoginInput, { tx, now }: CommandContext<null>, userId: string): Promise<{ userId: string; sessionVersion: number }> {
  await forgetFailures(tx, input.email)
  const [user] = await tx.user.updateManyAndReturn({ where: { id: userId, status: 'ACTIVE' }, data: { lastLoginAt: now }, select: { sessionVersion: true } })
  if (!user) throw forbidden('login.deactivated', `Votre compte est désactivé. Pour le faire réactiver, écrivez à ${env().SUPPORT_EMAIL}.`)
  return { userId, sessionVersion: user.sessionVersion }
}
