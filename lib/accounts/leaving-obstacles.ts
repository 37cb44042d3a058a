import type { Tx } from '@/lib/platform/db'

/** A structure that would lose its main manager. */
export interface Obstacle {
  structureId: string
  name: string
  /** Are there others to whom the role can be handed over? */
  hasOthers: boolean
}

/** Active structures of which this person is the main manager: a structure never ends without one. */
export async function leavingObstacles(db: Tx, userId: string): Promise<Obstacle[]> {
  const managed = await db.affiliation.findMany({
    where: { userId, role: 'MAIN_MANAGER', status: 'VALIDEE', serviceId: null, structure: { status: 'ACTIVE' } },
    select: { structureId: true, structure: { select: { name: true, affiliations: { where: { status: 'VALIDEE', userId: { not: userId }, user: { status: 'ACTIVE' } }, select: { role: true, serviceId: true } } } } },
    orderBy: { structure: { name: 'asc' } },
  })
  return managed
    .filter(({ structure }) => !structure.affiliations.some(({ role, serviceId }) => role === 'MAIN_MANAGER' && serviceId === null))
    .map(({ structureId, structure }) => ({ structureId, name: structure.name, hasOthers: structure.affiliations.length > 0 }))
}
