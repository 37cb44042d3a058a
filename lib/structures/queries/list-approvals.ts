import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { RequestFilter, RequestTable } from '../model/request-table'
import { readRequests, WAS_ASKED } from './asked-requests'

/** Requests that this person may answer: those to structures he manages whole, and to the services he manages. */
function answerable(actor: Actor) {
  const reach = reachOf(actor, 'affiliation.decide')
  const whole = reach.flatMap(({ structureId, services }) => (services === 'all' ? [structureId] : []))
  const services = reach.flatMap((one) => (one.services === 'all' ? [] : one.services))
  return Prisma.sql`(r.structure_id = ANY(${whole}::uuid[]) OR r.service_id = ANY(${services}::uuid[]))`
}

const WAITING = Prisma.sql`r.state = 'WAITING'`
// Withdrawn by its author: nobody has decided anything.
const DECIDED = Prisma.sql`r.state IN ('ACCEPTED', 'REFUSED') AND r.decided_by_id IS NOT NULL`

/** « Approbations »: requests of affiliation and of habilitation in one list, those that wait or those that are answered; and the structures to filter by. */
export const listApprovals = defineQuery({
  name: 'approval.list',
  permission: 'affiliation.decide',
  run: async ({ isDecided, filter, table }: { isDecided: boolean; filter: RequestFilter; table: RequestTable }, { db, actor }) => {
    const ids = reachOf(actor, 'affiliation.decide').map(({ structureId }) => structureId)
    const [requests, structures] = await Promise.all([
      readRequests(db, [answerable(actor), isDecided ? Prisma.sql`${DECIDED} AND ${WAS_ASKED}` : WAITING], filter, table),
      db.structure.findMany({ where: { id: { in: ids } }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    ])
    return { ...requests, structures }
  },
})

/** The counter of « Approbations » in the menu: both kinds. */
export const countPendingApprovals = defineQuery({
  name: 'approval.count',
  permission: 'affiliation.decide',
  run: async (_input: Record<string, never>, { db, actor }) => {
    const parts = reachOf(actor, 'affiliation.decide').map(({ structureId, services }) => Prisma.sql`(structure_id = ${structureId}::uuid${services === 'all' ? Prisma.empty : Prisma.sql` AND service_id = ANY(${services}::uuid[])`})`)
    if (parts.length === 0) return 0
    const waiting = Prisma.sql`status = 'EN_COURS_DE_VALIDATION' AND (${Prisma.join(parts, ' OR ')})`
    const [row] = await db.$queryRaw<{ count: number }[]>`SELECT ((SELECT count(*) FROM affiliation WHERE ${waiting}) + (SELECT count(*) FROM entitlement_request WHERE ${waiting}))::int AS count`
    return row?.count ?? 0
  },
})
