import type { Tx } from '@/lib/platform/db'
import type { Actor } from './actor'

/**
 * The person with all his rights, as they are now.
 * @param sessionVersion of the token; null skips the comparison (tests, jobs).
 * @returns null when the account is not active or the session was ended.
 */
export async function loadActor(db: Tx, userId: string, sessionVersion: number | null): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    include: {
      affiliations: { where: { status: 'VALIDEE' }, include: { structure: { include: { workspaces: true } } }, orderBy: { structure: { name: 'asc' } } },
      entitlements: true,
    },
  })
  if (!user || user.status !== 'ACTIVE') return null
  if (sessionVersion !== null && user.sessionVersion !== sessionVersion) return null
  const workspaces = new Map(user.affiliations.flatMap(({ structure }) => structure.workspaces.map((open) => [open.id, { structureId: open.structureId, serviceId: open.serviceId, code: open.code }])))
  return {
    userId: user.id,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    currentStructureId: user.currentStructureId,
    memberships: user.affiliations.map(({ structure, serviceId, role }) => ({
      structureId: structure.id,
      structureName: structure.name,
      identifierType: structure.identifierType,
      identifier: structure.identifier,
      kind: structure.kind,
      structureStatus: structure.status,
      serviceId,
      role,
    })),
    rights: user.entitlements.map(({ structureId, serviceId, workspace, mode }) => ({ structureId, serviceId, workspace, mode })),
    workspaces: [...workspaces.values()],
  }
}
