import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import type { AttachmentsFacts } from '../model/attachment-controls'
import type { CommitmentFacts, OrderedCommitment } from '../model/commitment-controls'
import type { KnownCommitment } from '../model/commitment-shape'
import { visibleInvoicesSql } from './visible-invoices'

/** The recipient has taken the invoice for good: its engagement was the right one. */
const ACCEPTED: InvoiceStatus[] = ['SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT']
const MOST_KNOWN = 100
/** Invoices to one recipient from which something is learned, the newest. */
const MOST_RECENT = 200

interface Asked {
  invoiceId: string | null
  structureId: string
  sellerIdentifier: string
  buyerId: string | null
  number: string | null
}

/** What earlier orders and invoices say about the engagement that was typed, and about what the recipient asks to be attached. */
export async function readCommitments(db: Tx, asked: Asked, actor: Actor, now: Date): Promise<{ commitment: CommitmentFacts; asked: AttachmentsFacts['asked'] }> {
  const { buyerId, sellerIdentifier, structureId } = asked
  if (buyerId === null) return { commitment: { known: [], ordered: null }, asked: null }
  const directory = await db.commitment.findMany({ where: { structureId: buyerId }, orderBy: { id: 'desc' }, take: MOST_KNOWN, select: { number: true, sellerSiret: true } })
  const past = await db.$queryRaw<{ id: string; invoiceNumber: string | null; number: string | null; isAccepted: boolean; isAsked: boolean; comment: string | null }[]>`
    WITH recent AS MATERIALIZED (
      SELECT i.id, i.number, i.status, i.purchase_order_reference, i.listed_at FROM invoice i
      WHERE i.structure_id = ${structureId}::uuid AND i.buyer_id = ${buyerId}::uuid AND i.status <> 'SUPPRIMEE' AND ${visibleInvoicesSql(actor, structureId)}
      ORDER BY i.listed_at DESC, i.id DESC LIMIT ${MOST_RECENT})
    SELECT r.id, r.number AS "invoiceNumber", r.purchase_order_reference AS number, r.status = ANY(${ACCEPTED}::"InvoiceStatus"[]) AS "isAccepted", e.at IS NOT NULL AS "isAsked", e.comment
    FROM recent r LEFT JOIN LATERAL (
      SELECT at, comment FROM invoice_status_event e
      WHERE e.structure_id = ${structureId}::uuid AND e.invoice_id = r.id AND e.status = 'SUSPENDUE' AND e.reason = 'JUSTIF_ABS' AND e.at > ${now}::timestamptz - interval '24 months'
      ORDER BY at DESC LIMIT 1) e ON true
    WHERE r.status = ANY(${ACCEPTED}::"InvoiceStatus"[]) OR e.at IS NOT NULL
    ORDER BY r.listed_at DESC`
  const known: KnownCommitment[] = [
    ...past.flatMap(({ number, isAccepted }) => (number && isAccepted ? [{ number, isOwn: true }] : [])),
    ...directory.map(({ number, sellerSiret }) => ({ number, isOwn: sellerSiret === null || sellerSiret === sellerIdentifier })),
  ]
  const last = past.find(({ id, isAsked }) => isAsked && id !== asked.invoiceId)
  return { commitment: { known, ordered: await readOrdered(db, asked) }, asked: last ? { id: last.id, number: last.invoiceNumber ?? '', comment: last.comment } : null }
}

/** The order of this number that the recipient addressed to this supplier. */
async function readOrdered(db: Tx, { buyerId, number, sellerIdentifier, structureId, invoiceId }: Asked): Promise<OrderedCommitment | null> {
  const commitment = buyerId && number ? await db.commitment.findFirst({ where: { structureId: buyerId, number, sellerSiret: sellerIdentifier }, select: { id: true, serviceCode: true, amount: true } }) : null
  if (!commitment) return null
  const [row] = await db.$queryRaw<{ invoiced: bigint }[]>`
    SELECT ${invoicedSum} AS invoiced FROM invoice i
    WHERE ${onCommitment(Prisma.sql`${structureId}::uuid`, Prisma.sql`${buyerId}::uuid`, Prisma.sql`${number}`)} AND i.id IS DISTINCT FROM ${invoiceId}::uuid`
  return { ...commitment, invoiced: row?.invoiced ?? 0n }
}

/** What invoices ask together, VAT included, in cents; the table is named `i`. */
export const invoicedSum = Prisma.sql`coalesce(sum(CASE WHEN i.type_code = '381' THEN -i.total_with_vat ELSE i.total_with_vat END), 0)::bigint`

/** The invoices of a supplier that count on an engagement: sent, and not refused; the table is named `i`. */
export const onCommitment = (sellerId: Prisma.Sql, buyerId: Prisma.Sql, number: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`i.structure_id = ${sellerId} AND upper(i.purchase_order_reference) = upper(${number}) AND i.purchase_order_reference = ${number} AND i.buyer_id = ${buyerId}
    AND i.submitted_at IS NOT NULL AND i.currency = 'EUR' AND i.status NOT IN ('SUPPRIMEE', 'REJETEE', 'REFUSEE_1', 'REFUSEE_2')`
