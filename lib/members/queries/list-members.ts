import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { QueryContext } from '@/lib/platform/context'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import { MEMBER_STATES, memberStateOf } from '../model/member-state'
import { WHOLE_STRUCTURE, type MemberFilter, type MemberTable } from '../model/member-table'
import { standingOf } from '../model/member-rights'
import { roleOf } from '../read-member'

/** Letters as `searchTextOf` has them: lower case, without accents. */
const plain = (column: Prisma.Sql) => Prisma.sql`regexp_replace(normalize(lower(${column}), NFKD), '[\u0300-\u036f]', '', 'g')`

const NAME = Prisma.sql`u.last_name COLLATE "fr-x-icu", u.first_name COLLATE "fr-x-icu"`
const ORDERS: Record<MemberTable['sort'], (direction: Prisma.Sql) => Prisma.Sql> = {
  nom: (direction) => Prisma.sql`u.last_name COLLATE "fr-x-icu" ${direction}, u.first_name COLLATE "fr-x-icu" ${direction}`,
  email: (direction) => Prisma.sql`u.email ${direction}`,
  role: (direction) => Prisma.sql`m.role ${direction}, ${NAME}`,
  statut: (direction) => Prisma.sql`u.status ${direction}, ${NAME}`,
  connexion: (direction) => Prisma.sql`m.last_login ${direction} NULLS LAST, ${NAME}`,
}

/**
 * One row for each member whom the actor manages; a login before the person joined is none of the structure's business.
 */
function membersWhere(structureId: string, { q, role, service, state }: MemberFilter, { actor }: Pick<QueryContext, 'actor'>): Prisma.Sql {
  const managed = reachOf(actor, 'user.manage').flatMap((reach) => (reach.services === 'all' ? [reach.structureId] : []))
  const words = searchTextOf(q).split(' ').filter(Boolean)
  const conditions = [
    Prisma.sql`TRUE`,
    ...words.map((word) => Prisma.sql`${plain(Prisma.sql`u.first_name || ' ' || u.last_name || ' ' || u.email`)} LIKE ${`%${word}%`}`),
    ...(role ? [Prisma.sql`m.role = ${role}::"AffiliationRole"`] : []),
    ...(service === WHOLE_STRUCTURE ? [Prisma.sql`m.is_whole`] : service ? [Prisma.sql`${service}::uuid = ANY (m.services)`] : []),
    ...(state ? [Prisma.sql`u.status::text IN (${Prisma.join([...MEMBER_STATES[state].statuses])})`] : []),
  ]
  return Prisma.sql`FROM (
      SELECT a.user_id, min(a.role) AS role, bool_or(a.service_id IS NULL) AS is_whole, array_agg(a.service_id) AS services, min(a.decided_at) AS since,
        (SELECT w.last_login_at FROM user_account w WHERE w.id = a.user_id AND w.last_login_at >= min(a.decided_at)) AS last_login
      FROM affiliation a WHERE a.status = 'VALIDEE' AND a.structure_id = ${structureId}::uuid AND a.structure_id = ANY (${managed}::uuid[]) GROUP BY a.user_id
    ) m JOIN user_account u ON u.id = m.user_id WHERE ${Prisma.join(conditions, ' AND ')}`
}

interface Paging {
  skip: number
  take: number
}

async function rowsOf(structureId: string, table: MemberTable, { skip, take }: Paging, context: QueryContext) {
  const { db } = context
  const order = ORDERS[table.sort](table.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`)
  const found = await db.$queryRaw<{ id: string; last_login: Date | null }[]>`SELECT u.id, m.last_login ${membersWhere(structureId, table.filter, context)} ORDER BY ${order}, u.id LIMIT ${take} OFFSET ${skip}`
  const users = await db.user.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true, firstName: true, lastName: true, email: true, phone: true, status: true,
      affiliations: { where: { structureId, status: 'VALIDEE' }, select: { role: true, serviceId: true, service: { select: { code: true, name: true } } }, orderBy: { service: { code: 'asc' } } },
      entitlements: { where: { structureId }, select: { serviceId: true, workspace: true, mode: true } },
    },
  })
  return found.flatMap(({ id, last_login }) => {
    const user = users.find((one) => one.id === id)
    if (!user) return []
    const { affiliations, entitlements, status, ...person } = user
    const standing = standingOf(affiliations.map(({ serviceId }) => serviceId), entitlements.map(({ serviceId, workspace, mode }) => ({ place: serviceId, workspace, mode })))
    const services = standing.places.includes(null) ? [] : affiliations.flatMap(({ service, serviceId }) => (service && serviceId ? [{ id: serviceId, ...service }] : []))
    return [{ ...person, role: roleOf(affiliations), state: memberStateOf(status), services, rights: standing.rights, lastLoginAt: last_login }]
  })
}

/** « Utilisateurs » of a structure, for its managers: filtered, sorted, paged; the total counts the whole filtered result. */
export const listMembers = defineQuery({
  name: 'member.list',
  permission: 'user.manage',
  structureOf: ({ structureId }: { structureId: string; table: MemberTable }) => ({ structureId }),
  run: async ({ structureId, table }, context) => {
    const [count] = await context.db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${membersWhere(structureId, table.filter, context)}`
    const rows = await rowsOf(structureId, table, { skip: (table.page - 1) * table.pageSize, take: table.pageSize }, context)
    return { total: count?.total ?? 0, rows }
  },
})

export type MemberRow = Awaited<ReturnType<typeof listMembers>>['rows'][number]

/** Rows of an export are read by so many, and so on until the last. */
const EXPORT_STEP = 1000

/** The same list whole, for the exports, read as it is written. */
export const exportMembers = defineQuery({
  name: 'member.export',
  permission: 'user.manage',
  structureOf: ({ structureId }: { structureId: string; table: MemberTable }) => ({ structureId }),
  run: async ({ structureId, table }, context) => {
    async function* rows() {
      for (let skip = 0, last = EXPORT_STEP; last === EXPORT_STEP; skip += EXPORT_STEP) {
        const step = await rowsOf(structureId, table, { skip, take: EXPORT_STEP }, context)
        last = step.length
        yield* step
      }
    }
    return rows()
  },
})
