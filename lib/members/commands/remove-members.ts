import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { forbidden, notFound } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { removedMail } from '../emails/member-mails'
import type { selectionSchema } from '../model/schemas'
import { findMember, fullName, lockMember } from '../read-member'
import { contactOf } from '../tell-member'

/**
 * Ends the affiliation of one or several members with all rights that hang on it; each is told by mail (M8). All or nothing.
 * Somebody whom another manager removed a moment ago is passed over.
 * @throws forbidden for the main manager, and for oneself; not found when nobody of the selection is attached.
 */
export async function removeMembers({ structureId, userIds }: z.output<typeof selectionSchema>, context: CommandContext): Promise<{ removed: number }> {
  const { tx, actor, now } = context
  let removed = 0
  for (const userId of [...new Set(userIds)].sort()) {
    if (!(await findMember(tx, structureId, userId))) continue
    const { role, user, structure } = await lockMember(tx, structureId, userId)
    if (role === 'MAIN_MANAGER') throw forbidden('member.main-manager', `${fullName(user)} est gestionnaire principal : transmettez d’abord ce rôle. Personne n’a été retiré.`)
    if (userId === actor.userId) throw forbidden('member.oneself', 'Vous faites partie de la sélection : pour quitter vous-même la structure, passez par « Mes rattachements ». Personne n’a été retiré.')
    await tx.affiliation.updateMany({ where: { structureId, userId, status: 'VALIDEE' }, data: { status: 'SUPPRIMEE', decidedAt: now, decidedById: actor.userId } })
    await tx.entitlement.deleteMany({ where: { structureId, userId } })
    await tx.entitlementRequest.updateMany({ where: { structureId, userId, status: 'EN_COURS_DE_VALIDATION' }, data: { status: 'RETIREE', decidedAt: now, decidedById: actor.userId } })
    await tx.user.updateMany({ where: { id: userId, currentStructureId: structureId }, data: { currentStructureId: null } })
    await notify(tx, now, [{ userId, kind: 'RATTACHEMENTS', audience: 'SELF', structureId, mail: removedMail(contactOf(user), structure.name, fullName(actor), absoluteUrl(routes.affiliations)) }])
    removed++
  }
  if (removed === 0) throw notFound('member.gone', 'Ces personnes ne sont plus rattachées à la structure : actualisez la page.')
  return { removed }
}
