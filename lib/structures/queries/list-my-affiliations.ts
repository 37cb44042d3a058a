import { defineQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import { cleanIdentifier } from '@/lib/shared/siret'
import { canLeave, canWithdraw } from '../model/affiliation-status'
import type { AffiliationTable } from '../model/affiliation-table'

const ORDERS = {
  identifiant: (direction: 'asc' | 'desc') => ({ structure: { identifier: direction } }),
  nom: (direction: 'asc' | 'desc') => ({ structure: { name: direction } }),
  role: (direction: 'asc' | 'desc') => ({ role: direction }),
  statut: (direction: 'asc' | 'desc') => ({ status: direction }),
}

/** « Mes rattachements » (portal 2.6): all of the person's affiliations and requests, those that ended included. */
export const listMyAffiliations = defineQuery({
  name: 'affiliation.list-mine',
  permission: 'account.own',
  run: async ({ table }: { table: AffiliationTable }, { db, actor }) => {
    const words = searchTextOf(table.text).split(' ').filter(Boolean)
    const where = {
      userId: actor.userId,
      ...(table.status && { status: table.status }),
      ...(words.length > 0 && { structure: { OR: [{ AND: words.map((word) => ({ searchText: { contains: word } })) }, { identifier: { startsWith: cleanIdentifier(table.text) } }] } }),
    }
    const [all, total, rows] = await Promise.all([
      db.affiliation.count({ where: { userId: actor.userId } }),
      db.affiliation.count({ where }),
      db.affiliation.findMany({
        where,
        include: { structure: { select: { id: true, name: true, identifier: true, identifierType: true } }, service: { select: { code: true, name: true } } },
        orderBy: [ORDERS[table.sort](table.direction), { id: 'asc' }],
        skip: (table.page - 1) * table.pageSize,
        take: table.pageSize,
      }),
    ])
    return { total, hasAny: all > 0, rows: rows.map((row) => ({ ...row, canLeave: canLeave(row), canWithdraw: canWithdraw(row) })) }
  },
})

export type MyAffiliation = Awaited<ReturnType<typeof listMyAffiliations>>['rows'][number]
