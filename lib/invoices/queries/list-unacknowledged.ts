import { defineQuery } from '@/lib/platform/query'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { visibleInvoicesSql } from './visible-invoices'

/** After seven days the notice must be answered before anything else (portal 7.10). */
export const isTooOld = (statusAt: Date, now: Date): boolean => now.getTime() - statusAt.getTime() > 7 * 86_400_000

const MOST = 100

export interface UnacknowledgedInvoice {
  id: string
  number: string | null
  status: InvoiceStatus
  statusAt: Date
  statusReason: string | null
  statusComment: string | null
  submittedAt: Date | null
  structureId: string
  structureName: string
  buyerName: string | null
}

/** Rejected and suspended invoices that nobody of the supplier has acknowledged: the notice at login. One statement, since every page asks. */
export const listUnacknowledged = defineQuery({
  name: 'invoice.list-unacknowledged',
  permission: 'invoice.read',
  run: (_input: Record<string, never>, { db, actor }) =>
    db.$queryRaw<UnacknowledgedInvoice[]>`
      SELECT i.id, i.number, i.status, i.status_at AS "statusAt", i.status_reason AS "statusReason", i.status_comment AS "statusComment", i.submitted_at AS "submittedAt", i.structure_id AS "structureId", s.name AS "structureName", b.name AS "buyerName"
      FROM (SELECT * FROM invoice i WHERE ${visibleInvoicesSql(actor)} AND i.status IN ('REJETEE', 'SUSPENDUE') AND i.acknowledged_at IS NULL ORDER BY i.status_at LIMIT ${MOST}) i
      JOIN structure s ON s.id = i.structure_id LEFT JOIN structure b ON b.id = i.buyer_id ORDER BY i.status_at`,
})
