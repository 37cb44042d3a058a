import type { CommandContext } from '@/lib/platform/context'
import { conflict, forbidden, notFound } from '@/lib/shared/errors'
import { canLeave } from '../model/affiliation-status'

/**
 * Ends the person's own affiliation, with the rights that hang on it.
 * @throws not found for somebody else's; forbidden for the main manager, whose structure would have none left (portal 4.2).
 */
export async function leaveStructure({ affiliationId }: { affiliationId: string }, { tx, actor, now }: CommandContext): Promise<{ structureId: string }> {
  const own = await tx.affiliation.findFirst({ where: { id: affiliationId, userId: actor.userId } })
  if (!own) throw notFound()
  if (own.role === 'MAIN_MANAGER') throw forbidden('affiliation.main-manager', 'Vous êtes le gestionnaire principal de cette structure, qui ne peut pas en manquer. Transmettez d’abord ce rôle.')
  const { structureId, serviceId } = own
  const { count } = await tx.affiliation.updateMany({ where: { id: affiliationId, status: 'VALIDEE', role: own.role }, data: { status: 'SUPPRIMEE', decidedAt: now, decidedById: actor.userId } })
  if (!canLeave(own) || count === 0) throw conflict('affiliation.ended', 'Ce rattachement a déjà pris fin.')
  await tx.entitlement.deleteMany({ where: { userId: actor.userId, structureId, ...(serviceId ? { serviceId } : {}) } })
  await tx.user.updateMany({ where: { id: actor.userId, currentStructureId: structureId }, data: { currentStructureId: null } })
  return { structureId }
}
