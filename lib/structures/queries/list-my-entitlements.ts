import { anyOf } from '@/lib/access/any-of'
import { defineQuery } from '@/lib/platform/query'
import type { WorkspaceCode } from '@/prisma/generated/enums'
import type { EntitlementTable } from '../model/entitlement-table'

const ORDERS = {
  structure: (direction: 'asc' | 'desc') => ({ structure: { name: direction } }),
  espace: (direction: 'asc' | 'desc') => ({ workspace: direction }),
  mode: (direction: 'asc' | 'desc') => ({ mode: direction }),
}

/**
 * « Mes habilitations » (portal 2.6): the rights the person holds where he works, and whether each can be used: a closed espace
 * lends its rights no effect. Managers hold every open espace without an habilitation: their structures are named apart.
 */
export const listMyEntitlements = defineQuery({
  name: 'entitlement.list-mine',
  permission: 'account.own',
  run: async ({ table, structureId, workspace }: { table: EntitlementTable; structureId: string | null; workspace: WorkspaceCode | null }, { db, actor }) => {
    const reach = actor.memberships.filter(({ role }) => role === 'USER').map((one) => ({ structureId: one.structureId, ...(one.serviceId ? { OR: [{ serviceId: one.serviceId }, { serviceId: null }] } : {}) }))
    const where = { userId: actor.userId, AND: [anyOf(reach)], ...(structureId ? { structureId } : {}), ...(workspace ? { workspace } : {}) }
    const [total, rows] = await Promise.all([
      db.entitlement.count({ where }),
      db.entitlement.findMany({
        where,
        include: { structure: { select: { id: true, name: true } }, service: { select: { id: true, code: true, name: true } } },
        orderBy: [ORDERS[table.sort](table.direction), { workspace: 'asc' }, { id: 'asc' }],
        skip: (table.page - 1) * table.pageSize,
        take: table.pageSize,
      }),
    ])
    const isOpen = (row: (typeof rows)[number]) => actor.workspaces.some((open) => open.structureId === row.structureId && open.code === row.workspace && (open.serviceId === null || row.serviceId === null || open.serviceId === row.serviceId))
    const managed = new Map(actor.memberships.filter(({ role }) => role !== 'USER').map((one) => [one.structureId, one.structureName]))
    const structures = new Map(actor.memberships.filter(({ role }) => role === 'USER').map((one) => [one.structureId, one.structureName]))
    return { total, rows: rows.map((row) => ({ ...row, isOpen: isOpen(row) })), managed: [...managed.values()], structures: [...structures].map(([id, name]) => ({ id, name })) }
  },
})

export type MyEntitlement = Awaited<ReturnType<typeof listMyEntitlements>>['rows'][number]
