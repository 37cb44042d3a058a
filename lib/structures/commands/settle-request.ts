import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import { longInstant } from '@/lib/shared/dates'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Answers a request once: the UPDATE expects it still open, so that of two managers one decides and the other learns who did.
 * @throws conflict with the name and moment of the first answer.
 */
export async function settleRequest(affiliationId: string, answer: Pick<Prisma.AffiliationUncheckedUpdateManyInput, 'status' | 'serviceId' | 'comment'>, { tx, actor, now }: CommandContext) {
  const { count } = await tx.affiliation.updateMany({ where: { id: affiliationId, status: 'EN_COURS_DE_VALIDATION' }, data: { ...answer, decidedAt: now, decidedById: actor.userId } })
  const request = await tx.affiliation.findUnique({ where: { id: affiliationId }, include: { user: true, structure: true, decidedBy: true } })
  if (!request) throw notFound()
  if (count === 1) return request
  const { status, decidedBy, decidedAt } = request
  if (!decidedBy || !decidedAt) throw conflict('approval.withdrawn', 'Cette demande a été retirée par son auteur : il n’y a plus rien à décider.')
  const verdict = status === 'REFUSEE' ? 'refusée' : 'acceptée'
  throw conflict('approval.decided', `Cette demande a déjà été ${verdict} par ${decidedBy.firstName} ${decidedBy.lastName}, le ${longInstant(decidedAt)}. Votre réponse n’a rien changé.`)
}
