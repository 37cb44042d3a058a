import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict, invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { handedOverMail, mainManagerMail } from '../emails/member-mails'
import { carryRights } from '../model/member-rights'
import type { transferSchema } from '../model/schemas'
import { fullName, lockMember } from '../read-member'
import { contactOf } from '../tell-member'
import { writeStanding } from '../write-standing'

/**
 * « Transmettre » the role of main manager to an attached person whose account is active (portal 4.4); who had it becomes
 * secondary manager. The UPDATE expects the role still there: of two transfers at once one wins.
 * @throws conflict when the role has changed hands meanwhile; invalid for somebody whose account is not active.
 */
export async function transferMainManager({ structureId, userId }: z.output<typeof transferSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { tx, actor, now } = context
  if (userId === actor.userId) throw invalid('member.oneself', 'Vous avez déjà ce rôle : choisissez une autre personne.')
  const { count } = await tx.affiliation.updateMany({ where: { structureId, userId: actor.userId, role: 'MAIN_MANAGER', status: 'VALIDEE' }, data: { role: 'SECONDARY_MANAGER' } })
  if (count === 0) {
    const holder = await tx.affiliation.findFirst({ where: { structureId, role: 'MAIN_MANAGER', status: 'VALIDEE' }, include: { user: true } })
    throw conflict('member.transferred', `Vous n’êtes plus gestionnaire principal${holder ? ` : ${fullName(holder.user)} l’est désormais` : ''}. Rien d’autre n’a changé.`)
  }
  // Held, so that an account cannot be closed while it receives the role.
  await tx.$executeRaw`SELECT id FROM user_account WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  const member = await lockMember(tx, structureId, userId)
  const { user, structure, standing } = member
  if (user.status !== 'ACTIVE') throw invalid('member.not-active', `Le compte de ${fullName(user)} n’est pas actif : le rôle ne peut pas lui être transmis.`)
  await writeStanding(tx, member, 'MAIN_MANAGER', carryRights(standing, [null]), context)
  const former = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  const url = absoluteUrl(routes.users(structureId))
  const about = { kind: 'STRUCTURES' as const, audience: 'MEMBER' as const, structureId }
  await notify(tx, now, [
    { ...about, userId, mail: mainManagerMail(contactOf(user), structure.name, fullName(actor), url) },
    { ...about, userId: actor.userId, isOwn: true, mail: handedOverMail(contactOf(former), structure.name, fullName(user), url) },
  ])
  return { personName: fullName(user) }
}
