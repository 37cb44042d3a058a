import { can, reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'

/** Name and kind of one of the person's structures, for the head of its pages; those who are limited to a service of it are at home too. */
export const getStructureHeading = defineQuery({
  name: 'structure.get-heading',
  permission: 'structure.read',
  run: async ({ structureId }: { structureId: string }, { db, actor }) => {
    const reach = reachOf(actor, 'structure.read').find((one) => one.structureId === structureId)
    if (!reach) throw notFound()
    const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { id: true, name: true, kind: true, status: true } })
    return { ...structure, isWhole: reach.services === 'all', canManage: can(actor, 'service.manage', { structureId }), canWriteLibrary: can(actor, 'library.write', { structureId }) }
  },
})

export type StructureHeading = Awaited<ReturnType<typeof getStructureHeading>>
