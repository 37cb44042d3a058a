import type { Tx } from '@/lib/platform/db'
import { invalid } from '@/lib/shared/errors'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { WorkspaceCode } from '@/prisma/generated/enums'
import type { MemberRight, Place } from './model/member-rights'

/** The services of a structure that people may be limited to, and the espaces open for it as a whole (`null`) and for each service. */
export async function readPlaces(db: Tx, structureId: string) {
  const [services, open] = await Promise.all([
    db.service.findMany({ where: { structureId, status: 'ACTIVE' }, select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } }),
    db.workspace.findMany({ where: { structureId }, select: { serviceId: true, code: true } }),
  ])
  const isOpen = (place: Place, workspace: WorkspaceCode) => open.some(({ serviceId, code }) => code === workspace && (serviceId === null || serviceId === place))
  return { services, isOpen }
}

export type Places = Awaited<ReturnType<typeof readPlaces>>

/** @throws invalid at `serviceIds` for a service that is not an active one of this structure. */
export function requireActive({ services }: Pick<Places, 'services'>, places: readonly Place[]): void {
  if (places.some((place) => place !== null && !services.some(({ id }) => id === place))) throw invalid('member.unknown-service', 'Choisissez des services actifs de votre structure.', 'serviceIds')
}

/** @throws invalid for a right on an espace that is open neither for the structure nor for the service. */
export function requireOpen({ isOpen }: Pick<Places, 'isOpen'>, rights: readonly MemberRight[]): void {
  const closed = rights.find(({ place, workspace }) => !isOpen(place, workspace))
  if (closed) throw invalid('member.closed-workspace', `L’espace « ${WORKSPACE_LABEL[closed.workspace]} » n’est pas ouvert : ouvrez-le d’abord dans l’onglet « Espaces ».`)
}
