import type { Actor, Scope } from '@/lib/access/actor'
import { anyOf } from '@/lib/access/any-of'
import { reachOf, type StructurePermission } from '@/lib/access/permissions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { SEEN_BY_FIRST, SEEN_BY_SECOND } from '../model/validation'
import { isId } from './visible-invoices'

/** The invoices a person may see as their validator, at either level: the second net, in the WHERE of every read. */
export const visibleValidations = (actor: Actor, permission: StructurePermission = 'validation.read'): Prisma.InvoiceWhereInput =>
  anyOf<Prisma.InvoiceWhereInput>(reachOf(actor, permission).flatMap(({ structureId, services }) => [
    { validatorId: structureId, status: { in: [...SEEN_BY_FIRST] }, ...(services !== 'all' && { validatorServiceId: { in: services } }) },
    { secondValidatorId: structureId, status: { in: [...SEEN_BY_SECOND] }, ...(services !== 'all' && { secondValidatorServiceId: { in: services } }) },
  ]))

/** The same for SQL written by hand, with the statuses of each level; the table is named `i`. */
export function visibleValidationsSql(actor: Actor, first: readonly InvoiceStatus[], second: readonly InvoiceStatus[]): Prisma.Sql {
  const reach = reachOf(actor, 'validation.read')
  if (reach.length === 0) return Prisma.sql`false`
  const parts = reach.flatMap(({ structureId, services }) => {
    const [firstService, secondService] = services === 'all' ? [Prisma.empty, Prisma.empty] : [Prisma.sql`AND i.validator_service_id = ANY(${services}::uuid[])`, Prisma.sql`AND i.second_validator_service_id = ANY(${services}::uuid[])`]
    return [
      Prisma.sql`(i.validator_id = ${structureId}::uuid AND i.status = ANY(${[...first]}::"InvoiceStatus"[]) ${firstService})`,
      Prisma.sql`(i.second_validator_id = ${structureId}::uuid AND i.status = ANY(${[...second]}::"InvoiceStatus"[]) ${secondService})`,
    ]
  })
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

/** Where an invoice to validate belongs: to the first validator, to the second, or to both, as far as each sees it. */
export async function scopesOfValidation(invoiceId: string, db: Tx): Promise<Scope[]> {
  const invoice = await db.invoice.findUnique({ where: { id: invoiceId }, select: { status: true, validatorId: true, validatorServiceId: true, secondValidatorId: true, secondValidatorServiceId: true } })
  if (!invoice) return []
  const { status, validatorId, validatorServiceId, secondValidatorId, secondValidatorServiceId } = invoice
  return [
    ...(secondValidatorId && SEEN_BY_SECOND.includes(status) ? [{ structureId: secondValidatorId, serviceId: secondValidatorServiceId }] : []),
    ...(validatorId && SEEN_BY_FIRST.includes(status) ? [{ structureId: validatorId, serviceId: validatorServiceId }] : []),
  ]
}

/** The validator whose turn it is: the second at the second level, else the first. */
export const scopeOfTurn = async (invoiceId: string, db: Tx): Promise<Scope | null> => {
  const invoice = await db.invoice.findUnique({ where: { id: invoiceId }, select: { status: true, validatorId: true, validatorServiceId: true, secondValidatorId: true, secondValidatorServiceId: true } })
  if (invoice?.status === 'A_VALIDER_2') return invoice.secondValidatorId ? { structureId: invoice.secondValidatorId, serviceId: invoice.secondValidatorServiceId } : null
  return invoice?.validatorId && SEEN_BY_FIRST.includes(invoice.status) ? { structureId: invoice.validatorId, serviceId: invoice.validatorServiceId } : null
}

/** Where an invoice belongs for this validator, or for the one who sees it when none is named; for the doors. */
export const scopeOfValidationFor = async ({ invoiceId, structureId }: { invoiceId: string; structureId?: string }, db: Tx): Promise<Scope | null> =>
  isId(invoiceId) ? ((await scopesOfValidation(invoiceId, db)).find((scope) => !structureId || scope.structureId === structureId) ?? null) : null
