import { formatAmount, formatCents } from '@/lib/shared/money'
import { formatDecimal } from '@/lib/shared/plain-decimals'
import type { LineDiscount } from './entry/entered-line'
import type { IssuedInvoice } from './issued-invoice'
import { unitLabel } from './units'
import { exemptionOf } from './vat-categories'

const percent = (rate: string) => `${formatDecimal(rate)}\u00a0%`
const right = (label: string, width: number) => ({ label, width, align: 'right' as const })

/** A unit price with two decimals at least. */
function price(plain: string): string {
  const [whole = '0', decimals = ''] = plain.split('.')
  return formatDecimal(`${whole}.${decimals.padEnd(2, '0')}`)
}

const discountText = (discount: LineDiscount | null): string => (discount ? (discount.kind === 'percent' ? percent(discount.percent) : formatAmount(discount.amount)) : '')

/** The lines; columns that no line fills are left out. */
export function linesTable(invoice: IssuedInvoice) {
  const { lines, amounts } = invoice
  const bearsVat = exemptionOf(invoice) === null
  const [hasReference, hasDiscount] = [lines.some(({ reference }) => reference), lines.some(({ discount }) => discount)]
  const columns = [
    { label: 'N°', width: 5 },
    ...(hasReference ? [{ label: 'Référence', width: 12 }] : []),
    { label: 'Dénomination', width: 34 },
    right('Quantité', 12),
    { label: 'Unité', width: 8 },
    right('Prix unitaire HT', 14),
    ...(hasDiscount ? [right('Remise HT', 11)] : []),
    ...(bearsVat ? [right('TVA', 10)] : []),
    right('Montant HT', 17),
  ]
  const rows = lines.map((line, index) => [
    String(index + 1),
    ...(hasReference ? [line.reference ?? ''] : []),
    line.label,
    formatDecimal(line.quantity),
    unitLabel(line.unit),
    price(line.netPrice),
    ...(hasDiscount ? [discountText(line.discount)] : []),
    ...(bearsVat ? [percent(line.vatRate)] : []),
    formatAmount(amounts.lines[index]?.net ?? 0n),
  ])
  return { kind: 'table' as const, columns, rows }
}

/** « Récapitulatif de TVA » and the totals beside it; where there is no VAT, the totals alone. */
export function totalsTables(invoice: IssuedInvoice) {
  const sums = sumsTable(invoice)
  return exemptionOf(invoice) ? { kind: 'table' as const, ...sums, place: 'right' as const } : { kind: 'pair' as const, left: vatTable(invoice), right: sums }
}

function vatTable(invoice: IssuedInvoice) {
  const { breakdown, allowanceTotal } = invoice.amounts
  const hasAllowance = allowanceTotal > 0n
  return {
    columns: [right('Taux', 9), ...(hasAllowance ? [right('Remise HT', 12)] : []), right('Base HT', 14), right('Montant TVA', 14)],
    rows: breakdown.map(({ rate, allowance, base, vat }) => [percent(rate), ...(hasAllowance ? [formatAmount(allowance)] : []), formatAmount(base), formatAmount(vat)]),
  }
}

/** The totals, « Net à payer » last and in bold. */
function sumsTable({ amounts, currency, globalDiscountReason }: IssuedInvoice) {
  const money = (cents: bigint) => formatCents(cents, currency)
  const { allowanceTotal, globalDiscount, paid } = amounts
  const rows = [
    ...(allowanceTotal > 0n ? [['Montant des lignes HT', money(amounts.lineTotal)], [`${globalDiscountReason ?? 'Remise globale'} (${money(globalDiscount)} TTC)`, money(-allowanceTotal)]] : []),
    ['Total HT', money(amounts.totalWithoutVat)],
    ['Total TVA', money(amounts.totalVat)],
    ['Total TTC', money(amounts.totalWithVat)],
    ...(paid > 0n ? [['Déjà payé', money(-paid)]] : []),
    ['Net à payer', money(amounts.amountDue)],
  ]
  return { columns: [{ label: '', width: 20 }, right('', 18)], rows, strongRows: 1, hasNoHead: true }
}
