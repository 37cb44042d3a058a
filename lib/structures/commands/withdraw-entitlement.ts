import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'

/**
 * Takes back a request for a right that nobody has answered yet.
 * @throws not found for somebody else's; conflict when a manager was faster.
 */
export async function withdrawEntitlement({ requestId }: { requestId: string }, { tx, actor, now }: CommandContext): Promise<void> {
  const { count } = await tx.entitlementRequest.updateMany({ where: { id: requestId, userId: actor.userId, status: 'EN_COURS_DE_VALIDATION' }, data: { status: 'RETIREE', decidedAt: now } })
  if (count === 1) return
  const own = await tx.entitlementRequest.findFirst({ where: { id: requestId, userId: actor.userId } })
  if (!own) throw notFound()
  throw conflict('entitlement.answered', 'Cette demande a déjà reçu une réponse : actualisez la page pour la voir.')
}
