import type { Actor } from '@/lib/access/actor'
import { reachOf, type StructurePermission } from '@/lib/access/permissions'
import { SEEN_BY_FIRST, SEEN_BY_SECOND } from '@/lib/invoices/model/validation'
import { visibleInvoicesSql } from '@/lib/invoices/queries/visible-invoices'
import { visibleReceivedSql } from '@/lib/invoices/queries/visible-received'
import { visibleValidationsSql } from '@/lib/invoices/queries/visible-validations'
import { Prisma } from '@/prisma/generated/client'

/** A message with the invoice it is about, as `visibleMessagesSql` wants them. */
export const MESSAGES = Prisma.sql`message m LEFT JOIN invoice i ON i.id = m.invoice_id`

/**
 * The person's own messages, without those whose object is no longer his to see: the rights of now, not of then. What tells of a
 * draft goes when the draft does. The tables are named as in `MESSAGES`.
 */
export const visibleMessagesSql = (actor: Actor): Prisma.Sql => Prisma.sql`m.user_id = ${actor.userId}::uuid AND CASE m.audience
  WHEN 'SELF' THEN true
  WHEN 'SELLER' THEN ${visibleInvoicesSql(actor)} AND i.status <> 'SUPPRIMEE' AND (m.kind <> 'BROUILLONS' OR i.status IN ('INTERPRETEE_OCR', 'BROUILLON'))
  WHEN 'BUYER' THEN ${visibleReceivedSql(actor)} OR m.invoice_id IS NULL AND ${within(actor, 'received.read')}
  WHEN 'VALIDATOR' THEN ${visibleValidationsSql(actor, SEEN_BY_FIRST, SEEN_BY_SECOND)}
  WHEN 'MEMBER' THEN ${within(actor, 'structure.read')}
  WHEN 'MANAGER' THEN ${within(actor, 'affiliation.decide')}
END`

function within(actor: Actor, permission: StructurePermission): Prisma.Sql {
  const ids = reachOf(actor, permission).map(({ structureId }) => structureId)
  return Prisma.sql`m.structure_id = ANY(${ids}::uuid[])`
}
