import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import type { DraftFields } from '../model/draft'
import type { Twin } from '../model/duplicate-controls'
import { visibleInvoicesSql } from './visible-invoices'

/** A refused invoice is made again on purpose: it is no double. */
const REFUSED: InvoiceStatus[] = ['REJETEE', 'REFUSEE_1', 'REFUSEE_2']
const MOST = 5

interface Asked {
  invoiceId: string
  structureId: string
  buyerId: string | null
}

/** Other invoices of the structure, seen by this person, with nearly this number, or with this recipient, date and amount. */
export function readTwins(db: Tx, { invoiceId, structureId, buyerId }: Asked, { number, issueDate, totalWithVat, currency, typeCode }: Pick<DraftFields, 'number' | 'issueDate' | 'totalWithVat' | 'currency' | 'typeCode'>, actor: Actor): Promise<Twin[]> {
  // Each half has an index of its own.
  return db.$queryRaw<Twin[]>`
    WITH near AS (
      SELECT i.id FROM invoice i
      WHERE i.structure_id = ${structureId}::uuid AND invoice_number_key(i.number) = invoice_number_key(${number}) AND i.number IS NOT NULL AND i.status <> 'SUPPRIMEE'
      ORDER BY i.listed_at DESC LIMIT ${MOST + 1}),
    alike AS (
      SELECT i.id FROM invoice i
      WHERE i.structure_id = ${structureId}::uuid AND i.buyer_id = ${buyerId}::uuid AND i.issue_date = ${issueDate}::date AND i.status <> 'SUPPRIMEE'
        AND i.total_with_vat = ${totalWithVat}::bigint AND i.total_with_vat > 0 AND i.currency = ${currency} AND i.type_code = ${typeCode}
      ORDER BY i.listed_at DESC LIMIT ${MOST + 1})
    SELECT i.id, i.number, i.status, i.sent_year AS "sentYear", i.id IN (SELECT id FROM alike) AS "hasSameAmount"
    FROM invoice i
    WHERE i.id IN (SELECT id FROM near UNION SELECT id FROM alike) AND i.id <> ${invoiceId}::uuid AND ${visibleInvoicesSql(actor, structureId)}
      AND (i.status <> ALL(${REFUSED}::"InvoiceStatus"[]) OR i.number = ${number})
    ORDER BY i.listed_at DESC LIMIT ${MOST}`
}
