import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor, Scope } from './actor'
import { can, type StructurePermission } from './permissions'

/** Somebody who works for a structure, with his rights there, and where mails about work go. */
export interface Colleague {
  id: string
  /** The contact address, the login address when there is none. */
  email: string
  firstName: string
  lastName: string
  /** His rights in this one structure. */
  actor: Actor
}

/** Those who work for a structure and whose account is active, in the order of their ids. @param only fewer of them */
export async function colleaguesOf(tx: Tx, structureId: string, only: Prisma.UserWhereInput = {}): Promise<Colleague[]> {
  const rows = await tx.affiliation.findMany({ where: { structureId, status: 'VALIDEE', user: { AND: [{ status: 'ACTIVE' }, only] } }, include: { user: true, structure: true }, orderBy: { userId: 'asc' } })
  if (rows.length === 0) return []
  const userIds = [...new Set(rows.map(({ userId }) => userId))]
  const [workspaces, rights] = [await tx.workspace.findMany({ where: { structureId } }), await tx.entitlement.findMany({ where: { structureId, userId: { in: userIds } } })]
  return userIds.flatMap((id) => {
    const own = rows.filter(({ userId }) => userId === id)
    const user = own[0]?.user
    if (!user) return []
    const { email, contactEmail, firstName, lastName, currentStructureId } = user
    const memberships = own.map(({ structure, serviceId, role }) => ({ structureId, structureName: structure.name, identifierType: structure.identifierType, identifier: structure.identifier, kind: structure.kind, structureStatus: structure.status, serviceId, role }))
    const actor = { userId: id, email, firstName, lastName, currentStructureId, memberships, rights: rights.filter(({ userId }) => userId === id), workspaces }
    return [{ id, email: contactEmail ?? email, firstName, lastName, actor }]
  })
}

/** Those who hold a permission at a place: whom its events concern. @param only fewer of them */
export const holdersOf = async (tx: Tx, permission: StructurePermission, scope: Scope, only: Prisma.UserWhereInput = {}): Promise<Colleague[]> =>
  (await colleaguesOf(tx, scope.structureId, only)).filter(({ actor }) => can(actor, permission, scope))
