import { can } from '@/lib/access/permissions'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { isId, visibleInvoicesSql } from '@/lib/invoices/queries/visible-invoices'
import { invoicedSum, onCommitment } from '@/lib/invoices/queries/read-commitments'
import { defineQuery } from '@/lib/platform/query'
import { columnToCivil } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import { Prisma } from '@/prisma/generated/client'
import { scopeOfCommitment } from './visible-commitments'

export interface LinkedInvoice {
  id: string
  number: string | null
  typeCode: string
  status: InvoiceStatus
  submittedAt: Date | null
  totalWithVat: bigint | null
  currency: string
}

export type CommitmentPage = Awaited<ReturnType<typeof getCommitment>>

const MOST_INVOICES = 100

/** One engagement with its lines, what was invoiced on it, and the invoices and drafts that name it and that the person may see. */
export const getCommitment = defineQuery({
  name: 'commitment.get',
  permission: 'commitment.read',
  structureOf: ({ commitmentId }: { commitmentId: string }, db) => (isId(commitmentId) ? scopeOfCommitment(commitmentId, db) : null),
  run: async ({ commitmentId }, { db, actor }) => {
    const scope = await scopeOfCommitment(commitmentId, db)
    const commitment = await db.commitment.findUnique({ where: { id: commitmentId }, include: { structure: true, lines: { orderBy: { position: 'asc' } } } })
    if (!scope || !commitment) throw notFound()
    const seller = await db.structure.findUniqueOrThrow({ where: { id: scope.structureId }, select: { id: true, name: true, identifier: true } })
    const service = commitment.serviceCode ? await db.service.findUnique({ where: { structureId_code: { structureId: commitment.structureId, code: commitment.serviceCode } }, select: { name: true } }) : null
    const { id, number, kind, subject, amount, serviceCode, contractReference, issuedOn, structure, lines } = commitment
    const [done] = await db.$queryRaw<{ invoiced: bigint }[]>`
      SELECT ${invoicedSum} AS invoiced FROM invoice i WHERE ${onCommitment(Prisma.sql`${seller.id}::uuid`, Prisma.sql`${structure.id}::uuid`, Prisma.sql`${number}`)}`
    const invoices = await db.$queryRaw<LinkedInvoice[]>`
      SELECT i.id, i.number, i.type_code AS "typeCode", i.status, i.submitted_at AS "submittedAt", i.total_with_vat AS "totalWithVat", i.currency FROM invoice i
      WHERE i.structure_id = ${seller.id}::uuid AND upper(i.purchase_order_reference) = upper(${number}) AND i.purchase_order_reference = ${number} AND i.buyer_id = ${structure.id}::uuid
        AND i.status <> 'SUPPRIMEE' AND ${visibleInvoicesSql(actor, seller.id)}
      ORDER BY i.listed_at DESC, i.id DESC LIMIT ${MOST_INVOICES}`
    return {
      id, number, kind, subject, amount, serviceCode, contractReference, invoices,
      serviceName: service?.name ?? null,
      issuedOn: columnToCivil(issuedOn),
      recipient: { name: structure.name, identifier: structure.identifier },
      seller,
      invoiced: done?.invoiced ?? 0n,
      lines: lines.map(({ position, label, quantity, unit, netPrice, vatRate }) => ({ position, label, unit, quantity: quantity.toString(), netPrice: netPrice.toString(), vatRate: vatRate.toString() })),
      /** May the person begin an invoice on it? */
      mayWrite: can(actor, 'invoice.write', { structureId: seller.id }),
    }
  },
})
