import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { Prisma } from '@/prisma/generated/client'
import { parseStructureList, type StructureList } from '../model/structure-table'

const COLUMNS = { nom: 'name', identifiant: 'identifier', type: 'identifierType', statut: 'status', ville: 'city' } as const

function whereOf({ text, status }: Pick<StructureList, 'text' | 'status'>, ids: string[]): Prisma.StructureWhereInput {
  const words = searchTextOf(text).split(' ').filter(Boolean)
  return {
    id: { in: ids },
    ...(status && { status }),
    ...(words.length > 0 && { OR: [{ AND: words.map((word) => ({ searchText: { contains: word } })) }, { identifier: { startsWith: cleanIdentifier(text) } }] }),
  }
}

/** The structures the person works for, with the roles held there: a page of those that answer the filter. */
export const listMyStructures = defineQuery({
  name: 'structure.list-mine',
  permission: 'structure.read',
  run: async (asked: Partial<StructureList>, { db, actor }) => {
    const { table, text, status } = { ...parseStructureList({}), ...asked }
    const ids = reachOf(actor, 'structure.read').map((reach) => reach.structureId)
    const where = whereOf({ text, status }, ids)
    const [total, rows] = await Promise.all([
      db.structure.count({ where }),
      db.structure.findMany({
        where,
        select: { id: true, name: true, identifier: true, identifierType: true, status: true, city: true },
        orderBy: [{ [COLUMNS[table.sort]]: table.direction }, { id: 'asc' }],
        skip: (table.page - 1) * table.pageSize,
        take: table.pageSize,
      }),
    ])
    const roles = (id: string) => [...new Set(actor.memberships.filter((membership) => membership.structureId === id).map((membership) => membership.role))]
    return { rows: rows.map((row) => ({ ...row, roles: roles(row.id) })), total, hasAny: ids.length > 0 }
  },
})

export type MyStructure = Awaited<ReturnType<typeof listMyStructures>>['rows'][number]
