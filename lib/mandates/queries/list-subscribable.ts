import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { partiesSchema } from '../model/parties-schema'

/** The structures for which the person, their main manager, may subscribe a mandate now, with the blocks that the screen shows. */
export const listSubscribable = defineQuery({
  name: 'mandate.list-subscribable',
  permission: 'mandate.sign',
  run: async (_input: Record<string, never>, { db, actor }) => {
    const structureIds = reachOf(actor, 'mandate.sign').map((reach) => reach.structureId)
    const [signatory, structures] = await Promise.all([
      db.user.findUniqueOrThrow({ where: { id: actor.userId } }),
      db.structure.findMany({
        where: { id: { in: structureIds }, kind: 'PRIVATE', status: 'ACTIVE', mandates: { none: { status: { in: ['ACTIF', 'EN_ATTENTE_DE_SIGNATURE'] } } } },
        orderBy: { name: 'asc' },
      }),
    ])
    return structures.map((structure) => ({ structureId: structure.id, parties: partiesSchema.parse({ structure, signatory }) }))
  },
})
