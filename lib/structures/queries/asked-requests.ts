import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import type { RequestKind, RequestState } from '../model/request-state'
import type { RequestFilter, RequestTable } from '../model/request-table'

/** A request of either kind, as the lists show it. */
export interface AskedRequest {
  kind: RequestKind
  id: string
  state: RequestState
  structureId: string
  structureName: string
  serviceName: string | null
  userId: string
  firstName: string
  lastName: string
  email: string
  /** Null for an affiliation. */
  workspace: WorkspaceCode | null
  mode: EntitlementMode | null
  message: string | null
  comment: string | null
  requestedAt: Date
  recalledAt: Date | null
  escalatedAt: Date | null
  decidedAt: Date | null
  /** Full name of who answered. */
  decidedBy: string | null
}

/** Requests of both kinds as one table named `r`; the planner carries the conditions into each half. */
const REQUESTS = Prisma.sql`(
  SELECT 'RATTACHEMENT' AS kind, id, structure_id, service_id, user_id, NULL AS workspace, NULL AS mode, message, comment, requested_at, recalled_at, escalated_at, decided_at, decided_by_id,
         CASE status WHEN 'EN_COURS_DE_VALIDATION' THEN 'WAITING' WHEN 'VALIDEE' THEN 'ACCEPTED' WHEN 'REFUSEE' THEN 'REFUSED' WHEN 'DESACTIVEE' THEN 'ENDED'
         ELSE CASE WHEN decided_by_id IS NULL THEN 'WITHDRAWN' ELSE 'ENDED' END END AS state
  FROM affiliation
  UNION ALL
  SELECT 'HABILITATION', id, structure_id, service_id, user_id, workspace::text, mode::text, message, comment, requested_at, recalled_at, escalated_at, decided_at, decided_by_id,
         CASE status WHEN 'EN_COURS_DE_VALIDATION' THEN 'WAITING' WHEN 'VALIDEE' THEN 'ACCEPTED' WHEN 'REFUSEE' THEN 'REFUSED' ELSE 'WITHDRAWN' END
  FROM entitlement_request
) r`

/** An affiliation that its structure's creator or a manager made was never asked for. */
export const WAS_ASKED = Prisma.sql`(r.kind = 'HABILITATION' OR r.state IN ('WAITING', 'REFUSED', 'WITHDRAWN') OR r.decided_at > r.requested_at)`

const SORTS = { date: Prisma.sql`coalesce(r.decided_at, r.requested_at)`, nom: Prisma.sql`lower(u.last_name || ' ' || u.first_name)`, structure: Prisma.sql`lower(s.name)` }

const filterSql = ({ kind, structureId }: RequestFilter) => [...(kind ? [Prisma.sql`r.kind = ${kind}`] : []), ...(structureId ? [Prisma.sql`r.structure_id = ${structureId}::uuid`] : [])]

/** One page of requests, and how many there are in all. @param where conditions on `r`, all of which must hold */
export async function readRequests(db: Tx, where: Prisma.Sql[], filter: RequestFilter, { sort, direction, page, pageSize }: RequestTable): Promise<{ total: number; rows: AskedRequest[] }> {
  const conditions = Prisma.join([...where, ...filterSql(filter)], ' AND ')
  const way = direction === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const [counted] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${REQUESTS} WHERE ${conditions}`
  const rows = await db.$queryRaw<AskedRequest[]>`
    SELECT r.kind, r.id, r.state, r.structure_id AS "structureId", s.name AS "structureName", v.code || ' – ' || v.name AS "serviceName", r.user_id AS "userId", u.first_name AS "firstName", u.last_name AS "lastName", u.email,
           r.workspace, r.mode, r.message, r.comment, r.requested_at AS "requestedAt", r.recalled_at AS "recalledAt", r.escalated_at AS "escalatedAt", r.decided_at AS "decidedAt", d.first_name || ' ' || d.last_name AS "decidedBy"
    FROM ${REQUESTS} JOIN structure s ON s.id = r.structure_id JOIN user_account u ON u.id = r.user_id LEFT JOIN service v ON v.id = r.service_id LEFT JOIN user_account d ON d.id = r.decided_by_id
    WHERE ${conditions}
    ORDER BY ${SORTS[sort]} ${way}, r.requested_at ${way}, r.id ${way} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return { total: counted?.count ?? 0, rows }
}
