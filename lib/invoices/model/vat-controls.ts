import { type Cents, formatCents, sumCents, vatOf } from '@/lib/shared/money'
import { VAT_RATES } from './code-lists'
import { type Control, stop, warn } from './control'
import type { DraftFields, VatRow } from './draft'

const TOLERANCE: Cents = 1n
/** The highest rate in France, percent. */
const HIGHEST = '20'
export const isFar = (one: Cents, other: Cents, tolerance: Cents = TOLERANCE) => (one > other ? one - other : other - one) > tolerance

/** VAT: its regime, and its rows against the totals and against their rates (appendix B 12 and 14). */
export function vatControls(fields: DraftFields): Control[] {
  const { vatRegime, exemptionReason, vat: rows, totalWithoutVat: net, totalVat: vat } = fields
  return [
    ...(vatRegime ? [] : [stop('invoice.no-vat-regime', 'Choisissez le type de TVA.', 'vatRegime')]),
    ...(vatRegime === 'EXONERATION' && !exemptionReason ? [stop('invoice.no-exemption-reason', 'Choisissez le motif de l’exonération.', 'exemptionReason')] : []),
    ...((vatRegime === 'SANS_TVA' || vatRegime === 'EXONERATION') && vat !== null && vat > 0n ? [warn('invoice.vat-without-regime', `Le type de TVA est « ${vatRegime === 'SANS_TVA' ? 'Sans TVA' : 'Exonération'} », et le montant de TVA n’est pas nul.`, 'totalVat')] : []),
    ...rows.flatMap((row, index) => rowControls(row, index, fields.currency)),
    ...(net === null || vat === null ? [] : rows.length > 0 ? sumsControls(rows, net, vat, fields.currency) : wholeControls(net, vat)),
  ]
}

function sumsControls(rows: readonly VatRow[], net: Cents, vat: Cents, currency: string): Control[] {
  const [bases, taxes] = [sumCents(rows.map((row) => row.base)), sumCents(rows.map((row) => row.vat))]
  return [
    ...(isFar(bases, net) ? [warn('invoice.bases-differ', `Les bases du détail de la TVA font ${formatCents(bases, currency)}, et le montant HT est de ${formatCents(net, currency)}.`, 'vat.0.base')] : []),
    ...(isFar(taxes, vat) ? [warn('invoice.taxes-differ', `Les montants du détail de la TVA font ${formatCents(taxes, currency)}, et le montant de TVA est de ${formatCents(vat, currency)}.`, 'vat.0.vat')] : []),
  ]
}

/** Software rounds VAT line by line or on the sum of a rate: some cents apart are no mistake. */
const roundingOf = (tax: Cents): Cents => (tax > 100_00n ? 50n : 5n)

function rowControls({ rate, base, vat }: VatRow, index: number, currency: string): Control[] {
  const expected = vatOf(base, rate)
  const name = `${rate.replace('.', ',')} %`
  return [
    ...(isFar(expected, vat, roundingOf(expected)) ? [warn('invoice.row-differs', `À ${name}, la TVA sur ${formatCents(base, currency)} est de ${formatCents(expected, currency)}, et le détail de la TVA porte ${formatCents(vat, currency)}.`, `vat.${index}.vat`)] : []),
    ...(VAT_RATES.some((known) => Number(known.rate) === Number(rate)) ? [] : [warn('invoice.unusual-rate', `Le taux de ${name} n’est pas un taux de TVA en vigueur en France. Vérifiez-le.`, `vat.${index}.rate`)]),
  ]
}

const wholeControls = (net: Cents, vat: Cents): Control[] => {
  const highest = vatOf(net, HIGHEST)
  return vat > highest + roundingOf(highest) ? [warn('invoice.unusual-rate', `La TVA dépasse ${HIGHEST} % du montant HT. Vérifiez les deux montants.`, 'totalVat')] : []
}
