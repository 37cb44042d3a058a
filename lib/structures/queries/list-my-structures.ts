import { defineQuery } from '@/lib/platform/query'
import { reachOf } from '@/lib/access/permissions'

/** The structures the person works for, with the role held there and the services it is limited to. */
export const listMyStructures = defineQuery({
  name: 'structure.list-mine',
  permission: 'structure.read',
  run: async (_input: Record<string, never>, { db, actor }) => {
    const ids = reachOf(actor, 'structure.read').map((reach) => reach.structureId)
    const structures = await db.structure.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, identifier: true, identifierType: true, status: true, city: true },
      orderBy: { name: 'asc' },
    })
    return structures.map((structure) => ({ ...structure, roles: [...new Set(actor.memberships.filter((membership) => membership.structureId === structure.id).map((membership) => membership.role))] }))
  },
})
