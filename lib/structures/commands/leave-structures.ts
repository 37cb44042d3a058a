import { writeAudit } from '@/lib/platform/audit'
import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import { leaveStructure } from './leave-structure'
import { withdrawRequest } from './withdraw-request'

/**
 * « Supprimer rattachement(s) » (portal 2.6): ends several affiliations of the person at once, requests included; all or none.
 * Each structure finds its own line in its history.
 * @throws what `leaveStructure` and `withdrawRequest` throw, for the first that cannot end.
 */
export async function leaveStructures({ affiliationIds }: { affiliationIds: string[] }, context: CommandContext): Promise<{ count: number }> {
  const { tx, actor, address } = context
  for (const affiliationId of affiliationIds) {
    const own = await tx.affiliation.findFirst({ where: { id: affiliationId, userId: actor.userId } })
    if (!own) throw notFound()
    const isRequest = own.status === 'EN_COURS_DE_VALIDATION'
    const { structureId } = await (isRequest ? withdrawRequest : leaveStructure)({ affiliationId }, context)
    await writeAudit(tx, { door: isRequest ? 'affiliation.withdraw' : 'affiliation.leave', outcome: 'ACCEPTED', userId: actor.userId, structureId, targetId: affiliationId, address })
  }
  return { count: affiliationIds.length }
}
