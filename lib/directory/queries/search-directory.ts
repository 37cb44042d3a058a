import type { Tx } from '@/lib/platform/db'
import { definePublicQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import type { TableParams } from '@/lib/shared/table-params'
import { Prisma } from '@/prisma/generated/client'
import { digitsOf, isTooShort, type Criteria, type DirectorySort } from '../model/criteria'
import type { DirectoryResult, DirectoryRow } from '../model/directory-entry'
import { openingPatternOf, typedWordsOf } from '../model/typed-words'
import { candidates, CITY, meantTerms, NAME, termsCondition, typedConditions } from './matching'

/** Beyond this many results nobody reads on: « Plus de 1 000 ». The sort is that of these. */
export const COUNT_LIMIT = 1000

const SORTS: Record<DirectorySort, Prisma.Sql> = { nom: NAME, siret: Prisma.sql`identifier`, 'code-postal': Prisma.sql`postal_code`, ville: CITY, statut: Prisma.sql`status` }

const NOTHING: DirectoryResult = { rows: [], total: 0, isCapped: false, isNear: false }

interface Search {
  conditions: Prisma.Sql[]
  opening: string | null
  order: Prisma.Sql
}

interface FoundRow extends Omit<DirectoryRow, 'id'> {
  id: string | null
  count: number
}

async function page(db: Tx, { conditions, opening, order }: Search, table: TableParams<DirectorySort>): Promise<DirectoryResult> {
  const offset = Math.min((table.page - 1) * table.pageSize, COUNT_LIMIT)
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH found AS MATERIALIZED (${candidates({ conditions, opening, limit: COUNT_LIMIT + 1 })})
    SELECT counted.count, shown.id, shown.identifier, shown.name, shown.postal_code AS "postalCode", shown.city, shown.status
    FROM (SELECT count(*)::int AS count FROM found) counted
    LEFT JOIN (SELECT *, row_number() OVER () AS rank FROM (SELECT * FROM found ORDER BY ${order}, identifier LIMIT ${Math.min(table.pageSize, COUNT_LIMIT - offset)} OFFSET ${offset}) sorted) shown ON true
    ORDER BY shown.rank`
  const count = rows[0]?.count ?? 0
  return { rows: rows.flatMap(({ count: _count, ...row }) => (row.id === null ? [] : [{ ...row, id: row.id }])), total: Math.min(count, COUNT_LIMIT), isCapped: count > COUNT_LIMIT, isNear: false }
}

/** The conditions that take no spelling. */
function numberConditions({ siret, codePostal }: Criteria): Prisma.Sql[] {
  const postalCode = digitsOf(codePostal)
  return [
    ...(isTooShort(siret) ? [] : [Prisma.sql`identifier LIKE ${`${digitsOf(siret)}%`}`]),
    ...(postalCode === '' ? [] : [Prisma.sql`postal_code LIKE ${`${postalCode}%`}`]),
  ]
}

const orderOf = ({ sort, direction }: TableParams<DirectorySort>) => Prisma.sql`${SORTS[sort]} ${direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`}`

/** « Résultats proches »: the words that were meant, first for those that the directory does not know, then for all. */
async function searchNear(db: Tx, criteria: Criteria, table: TableParams<DirectorySort>): Promise<DirectoryResult | null> {
  const nearest = Prisma.sql`similarity(search_text, ${searchTextOf(criteria.nom, criteria.ville)}) DESC, ${NAME}`
  const order = table.sort === 'nom' && table.direction === 'asc' ? nearest : orderOf(table)
  for (const strict of [true, false]) {
    const name = await meantTerms(db, typedWordsOf(criteria.nom), 'name', strict)
    const city = await meantTerms(db, typedWordsOf(criteria.ville), 'city', strict)
    if (!name || !city || name.length + city.length === 0) return null
    const result = await page(db, { conditions: [...termsCondition([...name, ...city]), ...numberConditions(criteria)], opening: null, order }, table)
    if (result.total > 0) return { ...result, isNear: true }
  }
  return null
}

/**
 * Public structures by SIRET, raison sociale, ville and code postal (portal 6.2); accents and case do not count. Where
 * nothing answers a name or town as typed, those whose words are like it.
 */
export const searchDirectory = definePublicQuery({
  name: 'directory.search',
  run: async ({ criteria, table }: { criteria: Criteria; table: TableParams<DirectorySort> }, { db }): Promise<DirectoryResult> => {
    const typed = [...typedWordsOf(criteria.nom).map((word) => ({ word, half: 'name' as const })), ...typedWordsOf(criteria.ville).map((word) => ({ word, half: 'city' as const }))]
    const numbers = numberConditions(criteria)
    if (typed.length + numbers.length === 0) return NOTHING
    const words = await typedConditions(db, typed)
    const opening = typed.some(({ half }) => half === 'city') || numbers.length > 0 ? null : openingPatternOf(criteria.nom)
    const result = words ? await page(db, { conditions: [...words, ...numbers], opening, order: orderOf(table) }, table) : NOTHING
    return result.total > 0 || typed.length === 0 ? result : ((await searchNear(db, criteria, table)) ?? result)
  },
})
