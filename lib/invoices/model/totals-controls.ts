import { formatCents } from '@/lib/shared/money'
import type { SubmissionMode } from '@/prisma/generated/enums'
import { CREDIT_NOTE } from './code-lists'
import { type Control, stop, warn } from './control'
import type { DraftFields } from './draft'
import { isFar } from './vat-controls'

/** Control 13 of appendix B: the amounts among themselves, and the net of an invoice already paid (cadre A2). */
export function totalsControls(fields: DraftFields, mode: SubmissionMode): Control[] {
  const { totalWithoutVat, totalVat, amountDue, globalDiscount, billingFramework } = fields
  const isEntry = mode === 'SAISIE_PORTAIL'
  // Without a line there is nothing to add up, and the lines say so.
  if (isEntry && totalWithoutVat === null) return originControls(fields)
  const controls: Control[] = []
  if (totalWithoutVat === null) controls.push(stop('invoice.no-net', 'Indiquez le montant HT.', 'totalWithoutVat'))
  if (totalVat === null) controls.push(stop('invoice.no-vat', 'Indiquez le montant de TVA ; 0,00 s’il n’y en a pas.', 'totalVat'))
  if (amountDue === null) controls.push(stop('invoice.no-amount-due', 'Indiquez le net à payer.', 'amountDue'))
  if (billingFramework === 'A2' && amountDue !== null && amountDue !== 0n) controls.push(stop('invoice.paid-with-amount-due', 'Cette facture est déclarée déjà payée (A2) : son net à payer est de 0,00.', 'amountDue'))
  if (totalWithoutVat !== null && totalVat !== null) {
    const expected = totalWithoutVat + totalVat - (globalDiscount ?? 0n)
    if (expected < 0n) controls.push(stop('invoice.discount-too-large', 'La remise est plus grande que le montant de la facture.', 'globalDiscount'))
    controls.push(...sumControls(fields, expected), ...dueControls(fields, isEntry))
  }
  return [...controls, ...originControls(fields)]
}

function sumControls({ totalWithVat, currency }: DraftFields, expected: bigint): Control[] {
  if (totalWithVat === null) return []
  if (isFar(totalWithVat, expected) && expected >= 0n) return [warn('invoice.totals-differ', `HT + TVA − remise font ${formatCents(expected, currency)}, et le montant TTC est de ${formatCents(totalWithVat, currency)}.`, 'totalWithoutVat')]
  return totalWithVat === 0n ? [warn('invoice.no-amount', 'Le montant TTC est de 0,00 : il n’y a rien à payer. Vérifiez les montants.', 'totalWithoutVat')] : []
}

function dueControls({ totalWithVat, amountDue, billingFramework, currency }: DraftFields, isEntry: boolean): Control[] {
  if (totalWithVat === null || amountDue === null || !isFar(amountDue, totalWithVat)) return []
  if (amountDue > totalWithVat) return [warn('invoice.amount-due-too-large', 'Le net à payer est plus grand que le montant TTC.', 'amountDue')]
  // An entered invoice says in a field of its own what was paid before.
  if (isEntry || billingFramework === 'A2') return []
  return [warn('invoice.amount-due-differs', `Le net à payer est de ${formatCents(amountDue, currency)}, et le montant TTC de ${formatCents(totalWithVat, currency)}. C’est juste si un acompte ou une retenue a été déduit.`, 'amountDue')]
}

/** What a credit note corrects (appendix B 12). */
function originControls({ typeCode, precedingNumber }: DraftFields): Control[] {
  if (typeCode !== CREDIT_NOTE) return precedingNumber ? [stop('invoice.origin-without-credit-note', 'Un numéro de facture d’origine ne se donne que pour un avoir.', 'precedingNumber')] : []
  return precedingNumber ? [] : [warn('invoice.credit-note-without-origin', 'Cet avoir ne dit pas quelle facture il corrige. Il est conseillé de l’indiquer.', 'precedingNumber')]
}
