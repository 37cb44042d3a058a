import { can } from '@/lib/access/permissions'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { workspacesFor } from '../model/workspace-purpose'

interface Input {
  structureId: string
  /** Seen from one service; from the whole structure when null. */
  serviceId: string | null
}

/** Is it open here (HERE), here through the whole structure (STRUCTURE), only in some services (SERVICES), or nowhere? */
export type Opening = 'HERE' | 'STRUCTURE' | 'SERVICES' | 'NOWHERE'

/** « Espaces » of a structure or a service (portal 3.8): each that it may have, whether it is open, and who uses it in which mode. */
export const listWorkspaces = defineQuery({
  name: 'workspace.list',
  permission: 'structure.read',
  structureOf: async ({ structureId, serviceId }: Input, db) => ([structureId, serviceId ?? structureId].every(isId) && (await db.structure.findUnique({ where: { id: structureId } })) ? { structureId, serviceId: serviceId ?? null } : null),
  run: async ({ structureId, serviceId }, { db, actor }) => {
    const structure = await db.structure.findUniqueOrThrow({
      where: { id: structureId },
      select: { id: true, name: true, kind: true, status: true, workspaces: true, services: { where: { status: 'ACTIVE' }, select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } } },
    })
    if (serviceId && !structure.services.some(({ id }) => id === serviceId)) throw notFound()
    const entitlements = await db.entitlement.findMany({
      where: { structureId, ...(serviceId ? { OR: [{ serviceId: null }, { serviceId }] } : {}), user: { status: 'ACTIVE', affiliations: { some: { structureId, status: 'VALIDEE', role: 'USER' } } } },
      select: { workspace: true, mode: true, user: { select: { id: true, firstName: true, lastName: true } } },
      orderBy: [{ user: { lastName: 'asc' } }, { id: 'asc' }],
    })
    const canManage = can(actor, 'workspace.manage', { structureId, serviceId })
    const { workspaces, ...rest } = structure
    const openingOf = (code: string): Opening => {
      const rows = workspaces.filter((row) => row.code === code)
      if (rows.some((row) => row.serviceId === null)) return serviceId ? 'STRUCTURE' : 'HERE'
      if (serviceId) return rows.some((row) => row.serviceId === serviceId) ? 'HERE' : 'NOWHERE'
      return rows.length > 0 ? 'SERVICES' : 'NOWHERE'
    }
    return {
      structure: { ...rest, canManage },
      workspaces: workspacesFor(structure.kind).map((code) => {
        const users = entitlements.filter((one) => one.workspace === code)
        return {
          code,
          opening: openingOf(code),
          openServices: rest.services.filter((service) => workspaces.some((row) => row.code === code && row.serviceId === service.id)),
          readers: users.filter(({ mode }) => mode === 'CONSULTATION_UNIQUEMENT').map(({ user }) => user),
          writers: users.filter(({ mode }) => mode === 'MODIFICATION').map(({ user }) => user),
        }
      }),
    }
  },
})

export type WorkspaceList = Awaited<ReturnType<typeof listWorkspaces>>
export type WorkspaceRow = WorkspaceList['workspaces'][number]
