import { definePublicQuery } from '@/lib/platform/query'
import type { TableParams } from '@/lib/shared/table-params'
import { Prisma } from '@/prisma/generated/client'
import { isTooShort, type Criteria, type DirectorySort } from '../model/criteria'
import type { DirectoryResult, DirectoryRow } from '../model/directory-entry'
import { digitsOf, textPatternOf } from '../model/wildcards'

/** Beyond this many results nobody reads on: « Plus de 1 000 ». */
export const COUNT_LIMIT = 1000

const NAME = Prisma.sql`split_part(search_text, ' | ', 1)`
const CITY = Prisma.sql`split_part(search_text, ' | ', 2)`
const SORTS: Record<DirectorySort, Prisma.Sql> = { nom: NAME, siret: Prisma.sql`identifier`, 'code-postal': Prisma.sql`postal_code`, ville: CITY, statut: Prisma.sql`status` }

/** The WHERE of a search; null when no criterion can be used. */
function conditionOf({ siret, nom, ville, codePostal }: Criteria): Prisma.Sql | null {
  const parts: Prisma.Sql[] = []
  for (const [typed, half] of [[nom, NAME], [ville, CITY]] as const) {
    const pattern = textPatternOf(typed)
    if (pattern) parts.push(Prisma.sql`search_text LIKE ${pattern.rough} AND ' ' || ${half} || ' ' LIKE ${pattern.exact}`)
  }
  if (!isTooShort(siret)) parts.push(Prisma.sql`identifier LIKE ${`${digitsOf(siret)}%`}`)
  const postalCode = digitsOf(codePostal)
  if (postalCode !== '') parts.push(Prisma.sql`postal_code LIKE ${`${postalCode}%`}`)
  return parts.length === 0 ? null : Prisma.join(parts, ' AND ')
}

/** Public structures by SIRET, raison sociale, ville and code postal (portal 6.2); accents and case do not count. */
export const searchDirectory = definePublicQuery({
  name: 'directory.search',
  run: async ({ criteria, table }: { criteria: Criteria; table: TableParams<DirectorySort> }, { db }): Promise<DirectoryResult> => {
    const condition = conditionOf(criteria)
    if (!condition) return { rows: [], total: 0, isCapped: false }
    const where = Prisma.sql`identifier_type = 'SIRET' AND kind = 'PUBLIC' AND ${condition}`
    const direction = table.direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`
    const [counted] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM structure WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) found`
    const total = Math.min(counted?.count ?? 0, COUNT_LIMIT)
    const offset = Math.min((table.page - 1) * table.pageSize, COUNT_LIMIT)
    const rows = await db.$queryRaw<DirectoryRow[]>`
      SELECT id, identifier, name, postal_code AS "postalCode", city, status FROM structure
      WHERE ${where} ORDER BY ${SORTS[table.sort]} ${direction}, identifier LIMIT ${table.pageSize} OFFSET ${offset}`
    return { rows, total, isCapped: (counted?.count ?? 0) > COUNT_LIMIT }
  },
})
