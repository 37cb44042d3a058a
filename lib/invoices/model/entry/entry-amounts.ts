import { type Cents, sumCents, vatOf } from '@/lib/shared/money'
import { categoryOf, type VatCategory, type VatChoice } from '../vat-categories'
import { type EnteredLine, type LineAmounts, lineAmounts } from './entered-line'
import { spreadDiscount } from './spread-discount'

/** What the amounts of an entered invoice follow from. */
export interface Entry extends VatChoice {
  lines: readonly EnteredLine[]
  /** « Remise globale TTC », with VAT */
  globalDiscount: Cents | null
  /** BT-113, already paid; an invoice of framework A2 is paid in full, whatever stands here. */
  paid: Cents | null
  billingFramework: string
}

/** One row of « Récapitulatif de TVA » (BG-23). */
export interface EntryVatRow {
  /** BT-118 */
  category: VatCategory
  /** BT-119, percent; 0 where no VAT is charged */
  rate: string
  /** Sum of the lines of this rate, before the global discount */
  lineTotal: Cents
  /** BT-92: the part of the global discount that this rate bears, without VAT */
  allowance: Cents
  /** BT-116 */
  base: Cents
  /** BT-117 */
  vat: Cents
}

export interface EntryAmounts {
  lines: LineAmounts[]
  breakdown: EntryVatRow[]
  /** BT-106 */
  lineTotal: Cents
  /** BT-107 */
  allowanceTotal: Cents
  /** BT-109 */
  totalWithoutVat: Cents
  /** BT-110 */
  totalVat: Cents
  /** BT-112 */
  totalWithVat: Cents
  /** « Remise globale TTC » as granted: the one typed, or a cent more (see spreadDiscount) */
  globalDiscount: Cents
  /** BT-113 */
  paid: Cents
  /** BT-115 */
  amountDue: Cents
}

/** Already paid in full (portal 7.4, cadre A2): nothing is due. */
export const PAID_FRAMEWORK = 'A2'

/**
 * All amounts of an entered invoice, in the browser while it is typed and on the server when it is kept: EN 16931 BR-CO-10
 * to 16. Lines are rounded one by one, VAT on the sum of each rate. Credit notes are computed alike, in positive amounts.
 * The lines must be those that `readLine` accepts.
 */
export function entryAmounts(entry: Entry): EntryAmounts {
  const rates = entry.lines.map(({ vatRate }) => ({ category: categoryOf(entry, vatRate), rate: appliedRate(entry, vatRate) }))
  const lines = entry.lines.map((line, index) => lineAmounts(line, rates[index]?.rate ?? '0'))
  const breakdown = breakdownOf(rates.map((rate, index) => ({ ...rate, net: lines[index]?.net ?? 0n })), entry.globalDiscount ?? 0n)
  const [lineTotal, allowanceTotal] = [sumCents(lines.map(({ net }) => net)), sumCents(breakdown.map(({ allowance }) => allowance))]
  const totalWithoutVat = lineTotal - allowanceTotal
  const totalVat = sumCents(breakdown.map(({ vat }) => vat))
  const totalWithVat = totalWithoutVat + totalVat
  const before = lineTotal + sumCents(breakdown.map(({ lineTotal: base, rate }) => vatOf(base, rate)))
  const paid = entry.billingFramework === PAID_FRAMEWORK ? totalWithVat : clamp(entry.paid ?? 0n, totalWithVat)
  return { lines, breakdown, lineTotal, allowanceTotal, totalWithoutVat, totalVat, totalWithVat, globalDiscount: before - totalWithVat, paid, amountDue: totalWithVat - paid }
}

const appliedRate = (choice: VatChoice, rate: string): string => (categoryOf(choice, rate) === 'S' ? rate : '0')

function breakdownOf(lines: readonly { category: VatCategory; rate: string; net: Cents }[], discount: Cents): EntryVatRow[] {
  const groups = new Map<string, { category: VatCategory; rate: string; base: Cents }>()
  for (const { category, rate, net } of lines) {
    const known = groups.get(rate)
    groups.set(rate, { category, rate, base: (known?.base ?? 0n) + net })
  }
  const sorted = [...groups.values()].sort((a, b) => Number(b.rate) - Number(a.rate))
  const allowances = spreadDiscount(sorted, discount)
  return sorted.map(({ category, rate, base: lineTotal }, index) => {
    const allowance = allowances[index] ?? 0n
    return { category, rate, lineTotal, allowance, base: lineTotal - allowance, vat: vatOf(lineTotal - allowance, rate) }
  })
}

const clamp = (amount: Cents, most: Cents): Cents => (amount < 0n ? 0n : amount > most ? most : amount)
