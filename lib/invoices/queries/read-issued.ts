import type { Tx } from '@/lib/platform/db'
import { columnToCivil } from '@/lib/shared/dates'
import type { Prisma, Structure } from '@/prisma/generated/client'
import type { TypeCode } from '../model/code-lists'
import type { EnteredLine } from '../model/entry/entered-line'
import { entryAmounts } from '../model/entry/entry-amounts'
import type { IssuedInvoice, IssuedParty } from '../model/issued-invoice'

const INCLUDE = { structure: true, sellerService: true, buyer: true, buyerService: true, bankAccount: true, lines: { orderBy: { position: 'asc' } } } satisfies Prisma.InvoiceInclude
type Row = Prisma.InvoiceGetPayload<{ include: typeof INCLUDE }>

/** A sent invoice that the portal issues, as its document states it; null for a draft or a deposited one. */
export async function readIssued(db: Tx, invoiceId: string): Promise<IssuedInvoice | null> {
  const row = await db.invoice.findUnique({ where: { id: invoiceId }, include: INCLUDE })
  if (!row?.submittedAt || !row.number || !row.issueDate || !row.buyer || row.submissionMode !== 'SAISIE_PORTAIL') return null
  const corrected = row.precedingNumber ? await db.invoice.findFirst({ where: { structureId: row.structureId, sentNumber: row.precedingNumber }, orderBy: { sentYear: 'desc' }, select: { issueDate: true } }) : null
  const lines = row.lines.map(lineOf)
  const paid = (row.totalWithVat ?? 0n) - (row.amountDue ?? 0n)
  const { vatRegime, exemptionReason, billingFramework, globalDiscount, currency, paymentMeans, comment } = row
  return {
    vatRegime, exemptionReason, billingFramework, currency, paymentMeans, comment, lines,
    number: row.number,
    typeCode: row.typeCode as TypeCode,
    issueDate: columnToCivil(row.issueDate),
    dueDate: row.dueDate && columnToCivil(row.dueDate),
    precedingNumber: row.precedingNumber,
    precedingDate: corrected?.issueDate ? columnToCivil(corrected.issueDate) : null,
    buyerReference: row.buyerReference,
    purchaseOrderReference: row.purchaseOrderReference,
    contractReference: row.contractReference,
    account: row.bankAccount && { iban: row.bankAccount.iban, bic: row.bankAccount.bic },
    factor: null,
    validator: null,
    globalDiscountReason: row.globalDiscountReason,
    seller: partyOf(row.structure, row.sellerService),
    buyer: partyOf(row.buyer, row.buyerService),
    amounts: entryAmounts({ vatRegime, exemptionReason, billingFramework, lines, globalDiscount, paid }),
  }
}

function lineOf({ reference, label, quantity, unit, netPrice, vatRate, discountPercent, discountAmount }: Row['lines'][number]): EnteredLine {
  const discount = discountPercent ? { kind: 'percent' as const, percent: discountPercent.toString() } : discountAmount === null ? null : { kind: 'amount' as const, amount: discountAmount }
  return { reference, label, unit, quantity: quantity.toFixed(), netPrice: netPrice.toFixed(), vatRate: vatRate.toString(), discount }
}

const partyOf = (structure: Structure, service: { name: string } | null): IssuedParty => ({
  identifierType: structure.identifierType,
  identifier: structure.identifier,
  name: structure.name,
  addressLines: [structure.addressLine1, structure.addressLine2, structure.addressLine3].filter((line): line is string => Boolean(line)),
  postalCode: structure.postalCode,
  city: structure.city,
  country: structure.addressCountry,
  vatNumber: structure.vatNumber,
  rcsNumber: structure.rcsNumber,
  service: service?.name ?? null,
})
