import { type Cents, formatCents, sumCents } from '@/lib/shared/money'
import type { DraftFields } from './draft'
import { type Control, stop, warn } from './control'

const TOLERANCE: Cents = 1n
const isFar = (one: Cents, other: Cents) => (one > other ? one - other : other - one) > TOLERANCE

/** Controls 13 and 14 of appendix B, and the net of an invoice already paid (cadre A2). */
export function totalsControls(fields: DraftFields): Control[] {
  const { totalWithoutVat, totalVat, totalWithVat, amountDue, globalDiscount, billingFramework } = fields
  const controls: Control[] = []
  if (totalWithoutVat === null) controls.push(stop('invoice.no-net', 'Indiquez le montant HT.', 'totalWithoutVat'))
  if (totalVat === null) controls.push(stop('invoice.no-vat', 'Indiquez le montant de TVA ; 0,00 s’il n’y en a pas.', 'totalVat'))
  if (amountDue === null) controls.push(stop('invoice.no-amount-due', 'Indiquez le net à payer.', 'amountDue'))
  if (billingFramework === 'A2' && amountDue !== null && amountDue !== 0n) controls.push(stop('invoice.paid-with-amount-due', 'Cette facture est déclarée déjà payée (A2) : son net à payer est de 0,00.', 'amountDue'))
  if (totalWithoutVat === null || totalVat === null) return controls
  const expected = totalWithoutVat + totalVat - (globalDiscount ?? 0n)
  if (expected < 0n) controls.push(stop('invoice.discount-too-large', 'La remise est plus grande que le montant de la facture.', 'globalDiscount'))
  if (totalWithVat !== null && isFar(totalWithVat, expected)) {
    controls.push(warn('invoice.totals-differ', `HT + TVA − remise font ${formatCents(expected, fields.currency)}, et le montant TTC est de ${formatCents(totalWithVat, fields.currency)}.`, 'totalWithVat'))
  }
  if (amountDue !== null && totalWithVat !== null && amountDue > totalWithVat + TOLERANCE) {
    controls.push(warn('invoice.amount-due-too-large', 'Le net à payer est plus grand que le montant TTC.', 'amountDue'))
  }
  return [...controls, ...breakdownControls(fields, totalWithoutVat, totalVat)]
}

function breakdownControls({ vat: rows, vatRegime, currency }: DraftFields, net: Cents, vat: Cents): Control[] {
  const controls: Control[] = []
  if (vatRegime === 'SANS_TVA' && vat > 0n) controls.push(warn('invoice.vat-without-regime', 'Le type de TVA est « Sans TVA », et le montant de TVA n’est pas nul.', 'totalVat'))
  if (rows.length === 0) return controls
  const [bases, taxes] = [sumCents(rows.map((row) => row.base)), sumCents(rows.map((row) => row.vat))]
  if (isFar(bases, net)) controls.push(warn('invoice.bases-differ', `Les bases du détail de la TVA font ${formatCents(bases, currency)}, et le montant HT est de ${formatCents(net, currency)}.`, 'vat'))
  if (isFar(taxes, vat)) controls.push(warn('invoice.taxes-differ', `Les montants du détail de la TVA font ${formatCents(taxes, currency)}, et le montant de TVA est de ${formatCents(vat, currency)}.`, 'vat'))
  return controls
}
