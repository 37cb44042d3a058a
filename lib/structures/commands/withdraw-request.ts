import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'

/**
 * Takes back a request that nobody has answered yet.
 * @throws not found for somebody else's; conflict when a manager was faster.
 */
export async function withdrawRequest({ affiliationId }: { affiliationId: string }, { tx, actor, now }: CommandContext): Promise<{ structureId: string }> {
  const { count } = await tx.affiliation.updateMany({ where: { id: affiliationId, userId: actor.userId, status: 'EN_COURS_DE_VALIDATION' }, data: { status: 'SUPPRIMEE', decidedAt: now } })
  const own = await tx.affiliation.findFirst({ where: { id: affiliationId, userId: actor.userId } })
  if (!own) throw notFound()
  if (count === 1) return { structureId: own.structureId }
  throw conflict('affiliation.answered', 'Cette demande a déjà reçu une réponse : actualisez la page pour la voir.')
}
