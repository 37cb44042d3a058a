import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { Prisma } from '@/prisma/generated/client'
import { parseStructureTable, type StructureTable } from '../model/structure-table'

type Order = (direction: 'asc' | 'desc') => Prisma.StructureOrderByWithRelationInput

const ORDERS: Record<StructureTable['sort'], Order> = {
  nom: (direction) => ({ name: direction }),
  identifiant: (direction) => ({ identifier: direction }),
  type: (direction) => ({ identifierType: direction }),
  statut: (direction) => ({ status: direction }),
}

/** What was typed, without the signs that a pattern gives a meaning to: they are in no name and no identifier. */
function found(query: string): Prisma.StructureWhereInput {
  if (query === '') return {}
  const [words, number] = [searchTextOf(query), cleanIdentifier(query).replace(/[^A-Z0-9/-]/g, '')]
  return { OR: [...(words === '' ? [] : [{ searchText: { contains: words } }]), ...(number === '' ? [] : [{ identifier: { startsWith: number } }])] }
}

/** The structures the person works for, a page at a time, with the role held there. `mine`: how many there are without the filter. */
export const listMyStructures = defineQuery({
  name: 'structure.list-mine',
  permission: 'structure.read',
  run: async ({ table = parseStructureTable({}) }: { table?: StructureTable }, { db, actor }) => {
    const ids = reachOf(actor, 'structure.read').map((reach) => reach.structureId)
    const where: Prisma.StructureWhereInput = { id: { in: ids }, ...(table.status && { status: table.status }), ...found(table.query) }
    const [total, structures] = await Promise.all([
      db.structure.count({ where }),
      db.structure.findMany({
        where,
        select: { id: true, name: true, identifier: true, identifierType: true, status: true, city: true, successor: { select: { id: true } } },
        orderBy: [ORDERS[table.sort](table.direction), { id: 'asc' }],
        skip: (table.page - 1) * table.pageSize,
        take: table.pageSize,
      }),
    ])
    const rows = structures.map((structure) => ({ ...structure, roles: [...new Set(actor.memberships.filter((membership) => membership.structureId === structure.id).map((membership) => membership.role))] }))
    return { mine: ids.length, total, rows }
  },
})

export type MyStructure = Awaited<ReturnType<typeof listMyStructures>>['rows'][number]
