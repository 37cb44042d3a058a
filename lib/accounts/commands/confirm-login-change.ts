import type { CommandContext } from '@/lib/platform/context'
import { isUniqueViolation, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict } from '@/lib/shared/errors'
import { endLinks } from '../account-links'
import { loginChangedMail } from '../emails/login-change'
import { linkRefusal } from '../link-refusal'
import { livingChange, readLoginChange } from '../login-change'

/**
 * Confirms a change of login address from one mailbox; the second one makes it happen and ends every session. The row is taken by
 * the UPDATE: of both links opened at once, the later sees the earlier.
 * @throws conflict for a link that has served, or whose change is over.
 */
export async function confirmLoginChange({ token }: { token: string }, { tx, now }: CommandContext<null>): Promise<{ isApplied: boolean }> {
  const found = await readLoginChange(tx, token)
  if (!found) throw linkRefusal('unknown')
  const column = found.side === 'old' ? 'oldConfirmedAt' : 'newConfirmedAt'
  const [change] = await tx.loginChange.updateManyAndReturn({ where: { id: found.change.id, [column]: null, ...livingChange(now) }, data: { [column]: now } })
  if (!change) throw linkRefusal(found.change.expiresAt <= now ? 'expired' : 'used')
  if (!change.oldConfirmedAt || !change.newConfirmedAt) return { isApplied: false }
  await apply(tx, change, now)
  return { isApplied: true }
}

async function apply(tx: Tx, change: { id: string; userId: string; oldEmail: string; newEmail: string }, now: Date): Promise<void> {
  const taken = () => conflict('login-change.taken', 'Entre-temps, un compte a été créé avec la nouvelle adresse\u00a0: le changement ne peut pas se faire. Connectez-vous avec ce compte, ou choisissez une autre adresse.')
  if (await tx.user.findUnique({ where: { email: change.newEmail }, select: { id: true } })) throw taken()
  const [user] = await tx.user
    .updateManyAndReturn({ where: { id: change.userId, email: change.oldEmail, status: 'ACTIVE' }, data: { email: change.newEmail, sessionVersion: { increment: 1 } } })
    .catch((error: unknown) => Promise.reject(isUniqueViolation(error) ? taken() : error))
  if (!user) throw linkRefusal('used')
  await tx.loginChange.update({ where: { id: change.id }, data: { appliedAt: now } })
  await endLinks(tx, user.id, 'PASSWORD_RESET', now)
  for (const to of [change.oldEmail, change.newEmail]) await postMail(tx, loginChangedMail(user, to, { old: change.oldEmail, new: change.newEmail }, now, env().SUPPORT_EMAIL))
}
