import { defineQuery } from '@/lib/platform/query'
import { readPlaces } from '../check-places'

/** Where people of a structure may be placed, and its open espaces: what the forms about users offer. */
export const listPlaces = defineQuery({
  name: 'member.list-places',
  permission: 'user.manage',
  structureOf: ({ structureId }: { structureId: string }) => ({ structureId }),
  run: async ({ structureId }, { db }) => {
    const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { id: true, name: true, kind: true } })
    const { services } = await readPlaces(db, structureId)
    const open = await db.workspace.findMany({ where: { structureId }, select: { code: true }, distinct: ['code'], orderBy: { code: 'asc' } })
    return { structure: { ...structure, canManage: true }, services, workspaces: open.map(({ code }) => code) }
  },
})
