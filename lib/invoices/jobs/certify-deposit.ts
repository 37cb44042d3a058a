import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { makePdf } from '@/lib/platform/pdf-document'
import { defineJob } from '@/lib/platform/queue'
import { sha256Of, storeBytes } from '@/lib/platform/storage'
import { columnToCivil } from '@/lib/shared/dates'
import { canonicalText, type CertifiedDeposit, certificateParts } from '../model/certificate'
import type { TypeCode } from '../model/code-lists'
import { ensureIssued } from './issue-invoice'

/** Makes the certificate of a sent invoice. Twice or at once, it makes the same document and keeps one. */
export const certifyDeposit = defineJob({
  name: 'invoice.certify',
  expireInSeconds: 60,
  schema: z.object({ invoiceId: z.uuid() }),
  run: async ({ invoiceId }) => {
    await ensureCertificate(invoiceId)
  },
})

/**
 * The certificate of a sent invoice, made now if the worker has not yet: it is there for the first click after sending.
 * @returns its file; null when the invoice was never sent.
 */
export async function ensureCertificate(invoiceId: string): Promise<{ id: string } | null> {
  await ensureIssued(invoiceId)
  const deposit = await readDeposit(invoiceId)
  if (!deposit) return null
  if (deposit.certificateId) return { id: deposit.certificateId }
  const bytes = await makePdf(certificateParts(deposit.facts, sha256Of(Buffer.from(canonicalText(deposit.facts)))))
  const sha256 = await storeBytes(bytes)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
    const known = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { certificateId: true } })
    if (known.certificateId) return { id: known.certificateId }
    const name = `certificat-${deposit.facts.number.replace(/[^A-Za-z0-9_-]/g, '-')}.pdf`
    const file = await tx.storedFile.create({ data: { structureId: deposit.structureId, kind: 'CERTIFICATE', name, mediaType: 'application/pdf', size: bytes.length, sha256 }, select: { id: true } })
    await tx.invoice.update({ where: { id: invoiceId }, data: { certificateId: file.id } })
    return file
  })
}

async function readDeposit(invoiceId: string): Promise<{ structureId: string; certificateId: string | null; facts: CertifiedDeposit } | null> {
  const invoice = await db().invoice.findUnique({
    where: { id: invoiceId },
    include: { structure: true, sellerService: true, buyer: true, buyerService: true, original: true },
  })
  if (!invoice?.submittedAt || !invoice.submittedById || !invoice.buyer || !invoice.original || !invoice.issueDate) return null
  const sender = await db().user.findUniqueOrThrow({ where: { id: invoice.submittedById } })
  const { structure, buyer, original } = invoice
  return {
    structureId: invoice.structureId,
    certificateId: invoice.certificateId,
    facts: {
      officialId: invoice.officialId.toString(),
      number: invoice.number ?? '',
      typeCode: invoice.typeCode as TypeCode,
      billingFramework: invoice.billingFramework,
      submissionMode: invoice.submissionMode,
      issueDate: columnToCivil(invoice.issueDate),
      submittedAt: invoice.submittedAt,
      submittedBy: `${sender.firstName} ${sender.lastName}`,
      seller: { name: structure.name, identifier: structure.identifier, service: invoice.sellerService?.name ?? null },
      recipient: { name: buyer.name, identifier: buyer.identifier, service: invoice.buyerReference && [invoice.buyerReference, invoice.buyerService?.name].filter(Boolean).join(' – ') },
      purchaseOrderReference: invoice.purchaseOrderReference,
      currency: invoice.currency,
      totalWithoutVat: invoice.totalWithoutVat ?? 0n,
      totalVat: invoice.totalVat ?? 0n,
      totalWithVat: invoice.totalWithVat ?? 0n,
      amountDue: invoice.amountDue ?? 0n,
      file: { name: original.name, size: original.size, sha256: original.sha256 },
    },
  }
}
