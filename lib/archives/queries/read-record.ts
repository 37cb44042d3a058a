import { maskIban } from '@/lib/bank-accounts/model/iban'
import { ATTACHMENT_TYPES, PAYMENT_MEANS } from '@/lib/invoices/model/code-lists'
import { statusRow } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import type { Tx } from '@/lib/platform/db'
import { columnToCivil } from '@/lib/shared/dates'
import type { Prisma, Structure } from '@/prisma/generated/client'
import { keptUntil } from '../model/archive-rules'
import type { ArchivedFile } from '../model/archived-file'
import type { RecordFacts, RecordParty } from '../model/invoice-record'

const INCLUDE = {
  structure: true, sellerService: true, buyer: true, buyerService: true, bankAccount: true, original: true, certificate: true,
  vatBreakdown: { orderBy: { rate: 'desc' } }, lines: { orderBy: { position: 'asc' } },
  attachments: { include: { file: true }, orderBy: { createdAt: 'asc' } },
  statusEvents: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.InvoiceInclude
type Row = Prisma.InvoiceGetPayload<{ include: typeof INCLUDE }>

export interface RecordOfInvoice {
  facts: RecordFacts
  /** The stored files of the invoice, with what was recorded of each when it was stored. */
  files: ArchivedFile[]
}

/** A sent invoice as its archive states it; null while one of its documents is not made yet. */
export async function readRecord(db: Tx, invoiceId: string, archivedAt: Date): Promise<RecordOfInvoice | null> {
  const row = await db.invoice.findUnique({ where: { id: invoiceId }, include: INCLUDE })
  if (!row?.submittedAt || !row.issueDate || !row.original || !row.certificate) return null
  const sender = row.submittedById && (await db.user.findUnique({ where: { id: row.submittedById }, select: { firstName: true, lastName: true } }))
  const fileOf = (role: ArchivedFile['role'], { name, mediaType, size, sha256 }: NonNullable<Row['original']>): ArchivedFile => ({ role, name, mediaType, size, sha256 })
  return {
    facts: { ...factsOf(row), seller: partyOf(row.structure, row.sellerService), buyer: partyOf(row.buyer, row.buyerService, row.buyerSiret), portal: portalOf(row, row.submittedAt, archivedAt, sender ? `${sender.firstName} ${sender.lastName}` : '') },
    files: [fileOf('facture', row.original), fileOf('certificat', row.certificate), ...row.attachments.map(({ file }) => fileOf('piece', file))],
  }
}

function factsOf(row: Row): Omit<RecordFacts, 'seller' | 'buyer' | 'portal'> {
  const { typeCode, currency, billingFramework, precedingNumber, buyerReference, purchaseOrderReference, contractReference, comment, vatRegime, exemptionReason, globalDiscount } = row
  return {
    typeCode, currency, billingFramework, precedingNumber, buyerReference, purchaseOrderReference, contractReference, comment, vatRegime, exemptionReason, globalDiscount,
    number: row.number ?? '',
    issueDate: row.issueDate ? columnToCivil(row.issueDate) : '',
    dueDate: row.dueDate && columnToCivil(row.dueDate),
    paymentMeans: row.paymentMeans && PAYMENT_MEANS[row.paymentMeans],
    account: row.bankAccount && maskIban(row.bankAccount.iban),
    totalWithoutVat: row.totalWithoutVat ?? 0n,
    totalVat: row.totalVat ?? 0n,
    totalWithVat: row.totalWithVat ?? 0n,
    amountDue: row.amountDue ?? 0n,
    vat: row.vatBreakdown.map(({ rate, base, vat }) => ({ rate: rate.toString(), base, vat })),
    lines: row.lines.map(({ position, reference, label, quantity, unit, netPrice, discountPercent, discountAmount, vatRate, net }) => ({ position, reference, label, unit, discountAmount, net, quantity: quantity.toFixed(), netPrice: netPrice.toFixed(), discountPercent: discountPercent?.toString() ?? null, vatRate: vatRate.toString() })),
    attachments: row.attachments.map(({ description, typeCode: type, file }) => ({ description, type: ATTACHMENT_TYPES[type] ?? type, name: file.name, sha256: file.sha256 })),
  }
}

const portalOf = (row: Row, submittedAt: Date, archivedAt: Date, submittedBy: string): RecordFacts['portal'] => ({
  submittedBy,
  officialId: row.officialId.toString(),
  submissionMode: row.submissionMode,
  submittedAt: submittedAt.toISOString(),
  status: row.status,
  archivedAt: archivedAt.toISOString(),
  keptUntil: keptUntil(submittedAt),
  history: row.statusEvents.map(({ at, status, reason, comment }) => ({ at: at.toISOString(), status, label: statusRow(status).label, reason: reasonOf(status, reason)?.label ?? null, comment })),
})

const partyOf = (structure: Structure | null, service: { code: string; name: string } | null, typed: string | null = null): RecordParty => ({
  name: structure?.name ?? '',
  identifier: structure?.identifier ?? typed ?? '',
  vatNumber: structure?.vatNumber ?? null,
  addressLines: structure ? [structure.addressLine1, structure.addressLine2, structure.addressLine3] : [],
  postalCode: structure?.postalCode ?? null,
  city: structure?.city ?? null,
  country: structure?.addressCountry ?? 'FR',
  service: service && `${service.code} : ${service.name}`,
})
