import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'

/** The structures whose users this person manages, with how many they are. */
export const listManagedStructures = defineQuery({
  name: 'member.list-structures',
  permission: 'user.manage',
  run: async (_input: Record<string, never>, { db, actor }) => {
    const managed = reachOf(actor, 'user.manage').flatMap((reach) => (reach.services === 'all' ? [reach.structureId] : []))
    const structures = await db.structure.findMany({ where: { id: { in: managed } }, select: { id: true, name: true, identifier: true, identifierType: true }, orderBy: { name: 'asc' } })
    const members = await db.affiliation.groupBy({ by: ['structureId', 'userId'], where: { structureId: { in: managed }, status: 'VALIDEE' } })
    return structures.map((structure) => ({ ...structure, members: members.filter(({ structureId }) => structureId === structure.id).length }))
  },
})
