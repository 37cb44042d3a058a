import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'

/** The structures whose services and bank details the person manages, by name: the first choice of « Créer un service ». */
export const listManagedStructures = defineQuery({
  name: 'structure.list-managed',
  permission: 'service.manage',
  run: (_input: Record<string, never>, { db, actor }) =>
    db.structure.findMany({
      where: { status: 'ACTIVE', id: { in: reachOf(actor, 'service.manage').flatMap(({ structureId, services }) => (services === 'all' ? structureId : [])) } },
      select: { id: true, name: true, identifier: true, kind: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
})
