import { Decimal } from 'decimal.js'
import type { Cents } from './amounts'

/**
 * Money: amounts are whole cents in a bigint, so that no float can touch one; quantities, unit prices and rates are
 * Decimal. The rounding of EN 16931 (half away from zero, two decimals, on sums and not on parts) lives here only.
 */
export { centsToPlain, formatAmount, formatCents, MAX_CENTS, parseAmount, sumCents, type Cents } from './amounts'

/** A plain decimal with a dot, as recognition and databases give it. @throws RangeError otherwise. */
export function plainToCents(plain: string): Cents {
  return decimalToCents(new Decimal(plain))
}

/** Rounds half away from zero to whole cents. */
export const decimalToCents = (euros: Decimal): Cents => BigInt(euros.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0))

/** VAT of a base at a rate in percent (BT-117), rounded to the cent. */
export const vatOf = (base: Cents, ratePercent: Decimal | string): Cents => decimalToCents(new Decimal(base.toString()).div(100).times(ratePercent).div(100))

/** Net amount of a line (BT-131): quantity × unit price − discount, rounded once. */
export const lineNet = (quantity: Decimal, netPrice: Decimal, discount: Cents): Cents => decimalToCents(quantity.times(netPrice)) - discount

