import { Decimal } from 'decimal.js'
import type { Cents } from './amounts'

/**
 * Money: amounts are whole cents in a bigint, so that no float can touch one; quantities, unit prices and rates are
 * Decimal. The rounding of EN 16931 (half away from zero, two decimals, on sums and not on parts) lives here only.
 */
/** Products of what people may type have up to 30 digits: more than Decimal keeps unless told so. */
const Exact = Decimal.clone({ precision: 60 })

export { centsToPlain, formatAmount, formatCents, MAX_CENTS, parseAmount, sumCents, type Cents } from './amounts'

/** A plain decimal with a dot, as recognition and databases give it. @throws RangeError otherwise. */
export function plainToCents(plain: string): Cents {
  return decimalToCents(new Decimal(plain))
}

/** Rounds half away from zero to whole cents. */
export const decimalToCents = (euros: Decimal): Cents => BigInt(new Exact(euros).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0))

/** VAT of a base at a rate in percent (BT-117), rounded to the cent. */
export const vatOf = (base: Cents, ratePercent: Decimal | string): Cents => decimalToCents(new Exact(base.toString()).times(ratePercent).div(10_000))

/** Price of a line before its discount: quantity × unit price, rounded to the cent. */
export const lineGross = (quantity: Decimal | string, netPrice: Decimal | string): Cents => decimalToCents(new Exact(quantity).times(netPrice))

/** Net amount of a line (BT-131): quantity × unit price − discount, rounded once. */
export const lineNet = (quantity: Decimal | string, netPrice: Decimal | string, discount: Cents): Cents => lineGross(quantity, netPrice) - discount

/** A share in percent of an amount, rounded to the cent: discounts. */
export const percentOf = (amount: Cents, percent: Decimal | string): Cents => vatOf(amount, percent)
