import type { Tx } from '@/lib/platform/db'
import type { AccountStatus } from '@/prisma/generated/enums'
import type { Actor, Membership, OpenWorkspace, Right } from './actor'

interface Row {
  userId: string
  email: string
  firstName: string
  lastName: string
  currentStructureId: string | null
  sessionVersion: number
  status: AccountStatus
  memberships: Membership[] | null
  rights: Right[] | null
  workspaces: OpenWorkspace[] | null
}

/**
 * The person with all his rights, as they are now: one statement, since every request begins with it.
 * @param sessionVersion of the token; null skips the comparison (tests, jobs).
 * @returns null when the account is not active or the session was ended.
 */
export async function loadActor(db: Tx, userId: string, sessionVersion: number | null): Promise<Actor | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.id AS "userId", u.email, u.first_name AS "firstName", u.last_name AS "lastName", u.current_structure_id AS "currentStructureId", u.session_version AS "sessionVersion", u.status,
      (SELECT json_agg(json_build_object('structureId', s.id, 'structureName', s.name, 'identifierType', s.identifier_type, 'identifier', s.identifier, 'kind', s.kind, 'structureStatus', s.status, 'serviceId', a.service_id, 'role', a.role) ORDER BY s.name, a.id)
       FROM affiliation a JOIN structure s ON s.id = a.structure_id WHERE a.user_id = u.id AND a.status = 'VALIDEE') AS memberships,
      (SELECT json_agg(json_build_object('structureId', e.structure_id, 'serviceId', e.service_id, 'workspace', e.workspace, 'mode', e.mode) ORDER BY e.id) FROM entitlement e WHERE e.user_id = u.id) AS rights,
      (SELECT json_agg(json_build_object('structureId', w.structure_id, 'serviceId', w.service_id, 'code', w.code) ORDER BY w.id)
       FROM workspace w WHERE w.structure_id IN (SELECT a.structure_id FROM affiliation a WHERE a.user_id = u.id AND a.status = 'VALIDEE')) AS workspaces
    FROM user_account u WHERE u.id = ${userId}::uuid`
  if (!row || row.status !== 'ACTIVE') return null
  if (sessionVersion !== null && row.sessionVersion !== sessionVersion) return null
  const { email, firstName, lastName, currentStructureId, memberships, rights, workspaces } = row
  return { userId: row.userId, email, firstName, lastName, currentStructureId, memberships: memberships ?? [], rights: rights ?? [], workspaces: workspaces ?? [] }
}
