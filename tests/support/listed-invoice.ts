import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { storeBytes } from '@/lib/platform/storage'
import { yearOf } from '@/lib/shared/dates'
import type { Prisma } from '@/prisma/generated/client'
import { recipient } from './invoices'
import { supplier } from './people'

/** A supplier with a recipient of its own. */
export async function seller(name = 'Fournisseur listé') {
  const own = await supplier(name)
  return { ...own, buyer: await recipient(), caller: await own.caller() }
}

type Seller = Pick<Awaited<ReturnType<typeof seller>>, 'structure' | 'user' | 'buyer'>

/** A stored PDF of its own, which no other invoice has. */
export async function storedPdf(structureId: string, text: string = randomUUID(), kind: 'INVOICE_PDF' | 'ATTACHMENT' = 'INVOICE_PDF', name = 'facture.pdf') {
  const bytes = Buffer.from(`%PDF-1.4 ${text}`)
  return db().storedFile.create({ data: { structureId, kind, name, mediaType: 'application/pdf', size: bytes.length, sha256: await storeBytes(bytes) } })
}

/** A sent invoice of 100 € and its VAT of 20 %, entered unless told otherwise; written as it is, past all controls. */
export async function sentInvoice({ structure, user, buyer }: Seller, changes: Partial<Prisma.InvoiceUncheckedCreateInput> & { rates?: { rate: string; base: bigint; vat: bigint }[] } = {}) {
  const { rates = [{ rate: '20', base: 10_000n, vat: 2000n }], number = `N-${randomUUID().slice(0, 8)}`, ...more } = changes
  const originalId = more.submissionMode === 'DEPOT_PDF_PORTAIL' ? (await storedPdf(structure.id)).id : undefined
  const submittedAt = (more.submittedAt ?? new Date('2026-03-12T10:00:00Z')) as Date
  return db().invoice.create({
    data: {
      structureId: structure.id, createdById: user.id, submittedById: user.id, submissionMode: 'SAISIE_PORTAIL', status: 'MISE_A_DISPOSITION', issueDate: new Date('2026-03-12'), buyerId: buyer.id, buyerSiret: buyer.identifier, vatRegime: 'TVA_SUR_DEBIT',
      totalWithoutVat: 10_000n, totalVat: 2000n, totalWithVat: 12_000n, amountDue: 12_000n, number, sentNumber: number, sentYear: yearOf(submittedAt), submissionKey: randomUUID(),
      vatBreakdown: { create: rates.map((row) => ({ ...row, structureId: structure.id })) },
      originalId, ...more, submittedAt,
    },
  })
}
