import type { Actor } from '@/lib/access/actor'
import { anyOf } from '@/lib/access/any-of'
import { can, reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, civilToColumn, columnToCivil } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import { type ServiceState, serviceState } from '../model/service-state'
import type { ServiceTable } from '../model/service-table'
import { activeOn } from './active-services'

interface Input {
  /** Null: all structures of the person. */
  structureId: string | null
  table: ServiceTable
}

const ORDERS: Record<ServiceTable['sort'], (direction: Prisma.SortOrder) => Prisma.ServiceOrderByWithRelationInput> = {
  code: (code) => ({ code }),
  libelle: (name) => ({ name }),
  structure: (name) => ({ structure: { name } }),
  debut: (activeFrom) => ({ activeFrom }),
  fin: (sort) => ({ activeUntil: { sort, nulls: 'last' } }),
  etat: (status) => ({ status }),
}

/** The services a person may see: those of his structures, or only those to which he is limited. */
function visibleServices(actor: Actor, structureId: string | null): Prisma.ServiceWhereInput {
  const reach = reachOf(actor, 'structure.read').filter((one) => structureId === null || one.structureId === structureId)
  if (structureId !== null && reach.length === 0) throw notFound()
  return { status: { not: 'DELETED' }, ...anyOf(reach.map((one) => ({ structureId: one.structureId, ...(one.services !== 'all' && { id: { in: one.services } }) }))) }
}

/** « Gérer un service »: services of one structure, or of all of the person's. A structure that is not his is not found. */
export const listServices = defineQuery({
  name: 'service.list',
  permission: 'structure.read',
  run: async ({ structureId, table }: Input, { db, actor, now }) => {
    const today = civilDateOf(now)
    const { text } = table
    const where: Prisma.ServiceWhereInput = {
      AND: [
        visibleServices(actor, structureId),
        text === '' ? {} : { OR: [{ code: { contains: text, mode: 'insensitive' } }, { name: { contains: text, mode: 'insensitive' } }] },
        table.state ? stateWhere(table.state, today) : {},
      ],
    }
    const [total, rows] = await Promise.all([
      db.service.count({ where }),
      db.service.findMany({ where, include: { structure: { select: { name: true } } }, orderBy: [ORDERS[table.sort](table.direction), { id: 'asc' }], skip: (table.page - 1) * table.pageSize, take: table.pageSize }),
    ])
    return {
      total,
      rows: rows.map(({ id, code, name, status, activeFrom, activeUntil, structureId, structure }) => ({
        id, code, name, structureId,
        structureName: structure.name,
        activeFrom: columnToCivil(activeFrom),
        activeUntil: activeUntil && columnToCivil(activeUntil),
        state: serviceState({ status, activeFrom, activeUntil }, today),
        canManage: can(actor, 'service.manage', { structureId, serviceId: id }),
      })),
    }
  },
})

export type ServiceLine = Awaited<ReturnType<typeof listServices>>['rows'][number]

function stateWhere(state: ServiceState, today: string): Prisma.ServiceWhereInput {
  const day = civilToColumn(today)
  if (state === 'ACTIVE') return activeOn(today)
  if (state === 'UPCOMING') return { status: 'ACTIVE', activeFrom: { gt: day } }
  return state === 'ENDED' ? { status: 'ACTIVE', activeUntil: { lt: day } } : { status: 'INACTIVE' }
}
