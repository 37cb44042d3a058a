import { can, reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { Prisma } from '@/prisma/generated/client'
import { type MandateTable, parseMandateTable } from '../model/mandate-table'

type Order = (direction: 'asc' | 'desc') => Prisma.BillingMandateOrderByWithRelationInput

const ORDERS: Record<MandateTable['sort'], Order> = {
  cree: (direction) => ({ createdAt: direction }),
  mandat: (direction) => ({ name: direction }),
  structure: (direction) => ({ structure: { name: direction } }),
  statut: (direction) => ({ status: direction }),
  signe: (direction) => ({ signedAt: { sort: direction, nulls: 'last' } }),
}

/**
 * « Gérer un mandat de facturation »: the mandates of the person's structures, or of one of them, a page at a time; and the
 * structures to filter by.
 */
export const listMandates = defineQuery({
  name: 'mandate.list',
  permission: 'mandate.read',
  run: async ({ table = parseMandateTable({}) }: { table?: MandateTable }, { db, actor }) => {
    const mine = reachOf(actor, 'mandate.read').map((reach) => reach.structureId)
    const asked = table.structureId === null ? mine : mine.filter((structureId) => structureId === table.structureId)
    const where = { structureId: { in: asked }, ...(table.status && { status: table.status }) }
    const [total, rows, structures] = await Promise.all([
      db.billingMandate.count({ where }),
      db.billingMandate.findMany({
        where,
        select: {
          id: true, name: true, status: true, createdAt: true, linkExpiresAt: true, signedAt: true, revokedAt: true,
          structure: { select: { id: true, name: true, status: true } },
          signatory: { select: { firstName: true, lastName: true } },
          document: { select: { id: true } },
        },
        orderBy: [ORDERS[table.sort](table.direction), { id: 'desc' }],
        skip: (table.page - 1) * table.pageSize,
        take: table.pageSize,
      }),
      db.structure.findMany({ where: { id: { in: mine }, mandates: { some: {} } }, select: { id: true, name: true, identifier: true }, orderBy: { name: 'asc' } }),
    ])
    return { total, rows, structures, canSubscribe: mine.some((structureId) => can(actor, 'mandate.sign', { structureId })) }
  },
})

export type MandateLine = Awaited<ReturnType<typeof listMandates>>['rows'][number]
