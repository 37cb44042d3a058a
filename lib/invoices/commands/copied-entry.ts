import { offeredOn } from '@/lib/bank-accounts/queries/offered-accounts'
import type { CommandContext } from '@/lib/platform/context'
import { civilDateOf } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import { isRefusal } from '../model/status'
import { visibleInvoices } from '../queries/visible-invoices'

/**
 * « Répéter cette facture » and « Refaire la facture »: what the new draft takes from one that was entered and sent. Number,
 * dates, comment and what was already paid are its own; a bank account that is no longer valid is left out. Only a refused
 * invoice is made again: a repeated one stands beside the first.
 * @throws notFound when the person does not see it, or when it was deposited.
 */
export async function copiedEntry(copiesId: string, structureId: string, { tx, actor, now }: CommandContext) {
  const where: Prisma.InvoiceWhereInput = { id: copiesId, structureId, submissionMode: 'SAISIE_PORTAIL', submittedAt: { not: null }, AND: visibleInvoices(actor) }
  const known = await tx.invoice.findFirst({ where, include: { entry: true, vatBreakdown: { select: { rate: true, base: true, vat: true } } } })
  if (!known) throw notFound()
  const { bankAccountId, vatBreakdown, entry } = known
  const isOffered = bankAccountId !== null && (await tx.bankAccount.count({ where: { id: bankAccountId, structureId, ...offeredOn(civilDateOf(now)) } })) > 0
  return {
    columns: { ...choicesOf(known), bankAccountId: isOffered ? bankAccountId : null, repeatsId: isRefusal(known.status) ? copiesId : null },
    lines: (entry?.lines ?? []) as Prisma.InputJsonValue,
    vat: vatBreakdown,
  }
}

function choicesOf(known: Prisma.InvoiceGetPayload<object>) {
  const { buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference, billingFramework, typeCode, currency, vatRegime, exemptionReason, paymentMeans } = known
  const { validatorSiret, validatorService, validatorId, validatorServiceId, secondValidatorSiret, secondValidatorService, secondValidatorId, secondValidatorServiceId } = known
  const { precedingNumber, globalDiscount, globalDiscountReason, totalWithoutVat, totalVat, totalWithVat } = known
  return {
    buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference, billingFramework, typeCode, currency, vatRegime, exemptionReason, paymentMeans,
    validatorSiret, validatorService, validatorId, validatorServiceId, secondValidatorSiret, secondValidatorService, secondValidatorId, secondValidatorServiceId,
    precedingNumber, globalDiscount, globalDiscountReason, totalWithoutVat, totalVat, totalWithVat,
    amountDue: billingFramework === 'A2' ? 0n : totalWithVat,
  }
}
