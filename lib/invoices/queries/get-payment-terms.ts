import { paymentDaysOf } from '@/lib/directory/model/payment-days'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf } from '@/lib/shared/dates'
import type { PayerCategory } from '@/prisma/generated/enums'
import { lateInterest, type LateInterest, WAITING } from '../model/late-interest'
import { visibleInvoicesSql } from './visible-invoices'

const MOST = 2000
const SLOWEST = 10

export interface WaitingInvoice extends LateInterest {
  id: string
  number: string
  recipientName: string | null
  amountDue: bigint
  /** Days that its recipient has to pay. */
  days: number
}

export interface PaymentTerms {
  /** Oldest first. */
  waiting: WaitingInvoice[]
  /** There are more than were read. */
  isCapped: boolean
  /** Recipients that ordered payments in the last twelve months: how many, and the mean days from deposit to payment. */
  recipients: { name: string; paid: number; days: number }[]
}

/** When the recipients have to pay, who is late and by how much, and how long each usually takes. Starts from the person's own reach. */
export const getPaymentTerms = defineQuery({
  name: 'invoice.payment-terms',
  permission: 'invoice.read',
  run: async ({ structureId = null }: { structureId?: string | null }, { db, actor, now }): Promise<PaymentTerms> => {
    const visible = visibleInvoicesSql(actor, structureId)
    const rows = await db.$queryRaw<{ id: string; number: string; recipientName: string | null; amountDue: bigint; startedAt: Date; payerCategory: PayerCategory | null; legalCategory: string | null }[]>`
      WITH oldest AS MATERIALIZED (
        SELECT i.id, i.structure_id, i.number, i.buyer_id, i.amount_due, i.submitted_at FROM invoice i
        WHERE ${visible} AND i.status <> 'SUPPRIMEE' AND i.status = ANY(${[...WAITING]}::"InvoiceStatus"[]) AND i.type_code <> '381' AND i.currency = 'EUR' AND i.amount_due > 0 AND i.submitted_at IS NOT NULL
        ORDER BY i.listed_at, i.id LIMIT ${MOST + 1})
      SELECT o.id, o.number, b.name AS "recipientName", o.amount_due AS "amountDue", b.payer_category AS "payerCategory", b.legal_category AS "legalCategory",
             coalesce(e.completed, e.available, o.submitted_at) AS "startedAt"
      FROM oldest o LEFT JOIN structure b ON b.id = o.buyer_id
      LEFT JOIN LATERAL (SELECT max(e.at) FILTER (WHERE e.status = 'COMPLETEE') AS completed, max(e.at) FILTER (WHERE e.status = 'MISE_A_DISPOSITION') AS available
                         FROM invoice_status_event e WHERE e.structure_id = o.structure_id AND e.invoice_id = o.id) e ON true
      ORDER BY "startedAt", o.id`
    const recipients = await db.$queryRaw<PaymentTerms['recipients']>`
      SELECT b.name, paid::int, days::float FROM (
        SELECT i.buyer_id, count(*) AS paid, avg(extract(epoch FROM i.status_at - i.submitted_at) / 86400) AS days FROM invoice i
        WHERE ${visible} AND i.status = 'MISE_EN_PAIEMENT' AND i.submitted_at IS NOT NULL AND i.listed_at >= ${now}::timestamptz - interval '12 months'
        GROUP BY i.buyer_id ORDER BY days DESC LIMIT ${SLOWEST}) slow JOIN structure b ON b.id = slow.buyer_id ORDER BY days DESC`
    const today = civilDateOf(now)
    const waiting = rows.slice(0, MOST).map(({ startedAt, payerCategory, legalCategory, ...row }) => {
      const days = paymentDaysOf({ payerCategory, legalCategory })
      return { ...row, days, ...lateInterest(civilDateOf(startedAt), row.amountDue, today, days) }
    })
    return { waiting, isCapped: rows.length > MOST, recipients }
  },
})
