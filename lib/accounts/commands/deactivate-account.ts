import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict } from '@/lib/shared/errors'
import { accountDeactivatedMail } from '../emails/login-change'
import { leavingObstacles } from '../leaving-obstacles'
import { cancelLoginChanges } from '../login-change'

/**
 * Closes one's own account; the password was given. The affiliations stay, so that a reactivation brings everything back.
 * @throws conflict where a structure would lose its main manager.
 */
export async function deactivateAccount({ tx, actor, now }: CommandContext): Promise<void> {
  // The account is taken first, as by who hands a role over to it: whichever comes second sees what the first has done.
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM affiliation WHERE user_id = ${actor.userId}::uuid FOR UPDATE`
  const [obstacle] = await leavingObstacles(tx, actor.userId)
  if (obstacle) throw conflict('account.last-manager', `Vous êtes le gestionnaire principal de «\u00a0${obstacle.name}\u00a0»\u00a0: ${obstacle.hasOthers ? 'transmettez d’abord ce rôle à un collègue' : 'désactivez d’abord cette structure'}.`)
  const [user] = await tx.user.updateManyAndReturn({ where: { id: actor.userId, status: 'ACTIVE' }, data: { status: 'DEACTIVATED', sessionVersion: { increment: 1 } } })
  if (!user) throw conflict('account.deactivated', 'Votre compte est déjà désactivé.')
  await cancelLoginChanges(tx, actor.userId, now)
  await postMail(tx, accountDeactivatedMail(user, now, env().SUPPORT_EMAIL))
}
