import type { Scope } from '@/lib/access/actor'
import { scopesOfValidation } from '@/lib/invoices/queries/visible-validations'
import { scopeOfReceived } from '@/lib/invoices/queries/visible-received'
import { db as database, type Tx } from '@/lib/platform/db'
import type { FileKind } from '@/prisma/generated/enums'

/** What kind of file an id names; null when none. Decides which permission opens it. */
export const kindOfFile = async (fileId: string, db: Tx = database()): Promise<FileKind | null> => (await db.storedFile.findUnique({ where: { id: fileId }, select: { kind: true } }))?.kind ?? null

const OWNER = { structureId: true, sellerServiceId: true, status: true } as const

/** Where a file of an invoice belongs: where its invoice does, service included. A file without its invoice is nobody's. */
export async function scopeOfInvoiceFile(fileId: string, db: Tx): Promise<Scope | null> {
  const file = await db.storedFile.findUnique({
    where: { id: fileId },
    select: { invoiceAsOriginal: { select: OWNER }, invoiceAsCertificate: { select: OWNER }, attachments: { select: { invoice: { select: OWNER } }, take: 1 } },
  })
  const invoice = file?.invoiceAsOriginal ?? file?.invoiceAsCertificate ?? file?.attachments[0]?.invoice
  return invoice && invoice.status !== 'SUPPRIMEE' ? { structureId: invoice.structureId, serviceId: invoice.sellerServiceId } : null
}

/** Where the PDF of a billing mandate belongs. */
export async function scopeOfMandateFile(fileId: string, db: Tx): Promise<Scope | null> {
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { mandate: { select: { structureId: true } } } })
  return file?.mandate ?? null
}

const invoiceOf = async (fileId: string, db: Tx) => {
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { invoiceAsOriginal: { select: { id: true } }, attachments: { select: { invoiceId: true }, take: 1 } } })
  return file?.invoiceAsOriginal?.id ?? file?.attachments[0]?.invoiceId ?? null
}

/** Where the same file belongs for the recipient of its invoice: nowhere before the invoice is put at its disposal. The certificate stays the supplier's. */
export async function scopeOfReceivedFile(fileId: string, db: Tx = database()): Promise<Scope | null> {
  const invoiceId = await invoiceOf(fileId, db)
  return invoiceId ? scopeOfReceived(invoiceId, db) : null
}

/** Where the same file belongs for the validators of its invoice (A9, A12): to each who sees it. */
export async function scopesOfValidationFile(fileId: string, db: Tx = database()): Promise<Scope[]> {
  const invoiceId = await invoiceOf(fileId, db)
  return invoiceId ? scopesOfValidation(invoiceId, db) : []
}
