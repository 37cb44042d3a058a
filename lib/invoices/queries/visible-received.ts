import type { Actor, Scope } from '@/lib/access/actor'
import { anyOf } from '@/lib/access/any-of'
import { reachOf, type StructurePermission } from '@/lib/access/permissions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { RECEIVED_STATUSES } from '../model/treatment'

/** The invoices a person may see as their recipient: sent to his structures or services, from their being put at disposal. */
export const visibleReceived = (actor: Actor, permission: StructurePermission = 'received.read'): Prisma.InvoiceWhereInput => ({
  status: { in: [...RECEIVED_STATUSES] },
  ...anyOf<Prisma.InvoiceWhereInput>(reachOf(actor, permission).map(({ structureId, services }) => (services === 'all' ? { buyerId: structureId } : { buyerId: structureId, buyerServiceId: { in: services } }))),
})

/** The same for SQL written by hand; the table is named `i`. */
export function visibleReceivedSql(actor: Actor, structureId: string | null = null): Prisma.Sql {
  const reach = reachOf(actor, 'received.read').filter((one) => structureId === null || one.structureId === structureId)
  if (reach.length === 0) return Prisma.sql`false`
  const parts = reach.map(({ structureId: id, services }) =>
    services === 'all' ? Prisma.sql`i.buyer_id = ${id}::uuid` : Prisma.sql`(i.buyer_id = ${id}::uuid AND i.buyer_service_id = ANY(${services}::uuid[]))`,
  )
  return Prisma.sql`((${Prisma.join(parts, ' OR ')}) AND i.status = ANY(${[...RECEIVED_STATUSES]}::"InvoiceStatus"[]))`
}

/** Where a received invoice belongs: to its recipient and service; null while the recipient does not have it. */
export async function scopeOfReceived(invoiceId: string, db: Tx): Promise<Scope | null> {
  const invoice = await db.invoice.findUnique({ where: { id: invoiceId, status: { in: [...RECEIVED_STATUSES] } }, select: { buyerId: true, buyerServiceId: true } })
  return invoice?.buyerId ? { structureId: invoice.buyerId, serviceId: invoice.buyerServiceId } : null
}
