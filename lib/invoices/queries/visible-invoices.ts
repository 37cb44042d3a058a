import type { Actor, Scope } from '@/lib/access/actor'
import { anyOf } from '@/lib/access/any-of'
import { reachOf, type StructurePermission } from '@/lib/access/permissions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** The invoices a person may see: the second net, in the WHERE of every read. Nobody's when he has no right at all. */
export const visibleInvoices = (actor: Actor, permission: StructurePermission = 'invoice.read'): Prisma.InvoiceWhereInput => ({
  status: { not: 'SUPPRIMEE' },
  ...anyOf<Prisma.InvoiceWhereInput>(reachOf(actor, permission).map(({ structureId, services }) => (services === 'all' ? { structureId } : { structureId, sellerServiceId: { in: services } }))),
})

/**
 * The same for SQL written by hand; the table is named `i`.
 * @param structureId only this structure of the person's; all of them when null.
 */
export function visibleInvoicesSql(actor: Actor, structureId: string | null = null): Prisma.Sql {
  const { whole, limited } = visibleParts(actor, structureId)
  const parts = [...(whole.length > 0 ? [whole.length === 1 ? Prisma.sql`i.structure_id = ${whole[0]}::uuid` : Prisma.sql`i.structure_id = ANY(${whole}::uuid[])`] : []), ...limited.map(({ condition }) => condition)]
  return parts.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

/** What a person sees, in disjoint parts each of which one index serves: structures whole, and services of a structure as conditions on `i`. */
export interface VisibleParts {
  whole: string[]
  limited: { structureId: string; condition: Prisma.Sql }[]
}

export function visibleParts(actor: Actor, structureId: string | null = null): VisibleParts {
  const reach = reachOf(actor, 'invoice.read').filter((one) => structureId === null || one.structureId === structureId)
  return {
    whole: reach.flatMap((one) => (one.services === 'all' ? [one.structureId] : [])),
    limited: reach.flatMap((one) => (one.services === 'all' ? [] : [{ structureId: one.structureId, condition: Prisma.sql`(i.structure_id = ${one.structureId}::uuid AND i.seller_service_id = ANY(${one.services}::uuid[]))` }])),
  }
}

/** The counters of what a person may see; the table is named `t`. */
export function visibleTallySql(actor: Actor, structureId: string | null = null): Prisma.Sql {
  const reach = reachOf(actor, 'invoice.read').filter((one) => structureId === null || one.structureId === structureId)
  if (reach.length === 0) return Prisma.sql`false`
  const parts = reach.map(({ structureId: id, services }) => (services === 'all' ? Prisma.sql`t.structure_id = ${id}::uuid` : Prisma.sql`(t.structure_id = ${id}::uuid AND t.service_id = ANY(${services}::uuid[]))`))
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

/** Where an invoice belongs, for the doors; null when there is none (any more). */
export async function scopeOfInvoice(invoiceId: string, db: Tx): Promise<Scope | null> {
  const invoice = await db.invoice.findUnique({ where: { id: invoiceId, status: { not: 'SUPPRIMEE' } }, select: { structureId: true, sellerServiceId: true } })
  return invoice && { structureId: invoice.structureId, serviceId: invoice.sellerServiceId }
}

/** Is this the shape of one of our ids? An address typed by hand must be « not found », not a failure. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
