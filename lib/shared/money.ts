import type { Cents } from './amounts'

/**
 * Money: amounts are whole cents in a bigint, so that no float can touch one; quantities, unit prices and rates are plain decimals
 * with a dot, multiplied as whole numbers. The rounding of EN 16931 (half away from zero, two decimals, on sums and not on parts)
 * lives here only.
 */
export { centsToPlain, formatAmount, formatCents, MAX_CENTS, parseAmount, sumCents, type Cents } from './amounts'

/** The value is `digits` × 10^−`scale`. */
interface Exact {
  digits: bigint
  scale: number
}

function exactOf(plain: string): Exact {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(plain)
  if (!match) throw new RangeError(`« ${plain} » is no plain decimal.`)
  const decimals = match[3] ?? ''
  const digits = BigInt(`${match[2]}${decimals}`)
  return { digits: match[1] === '-' ? -digits : digits, scale: decimals.length }
}

const times = (one: Exact, other: Exact): Exact => ({ digits: one.digits * other.digits, scale: one.scale + other.scale })

/** A whole quotient, rounded half away from zero. @param divisor above zero. */
export function divideRounded(amount: bigint, divisor: bigint): bigint {
  const quotient = ((amount < 0n ? -amount : amount) * 2n + divisor) / (divisor * 2n)
  return amount < 0n ? -quotient : quotient
}

const toCents = ({ digits, scale }: Exact): Cents => divideRounded(digits * 100n, 10n ** BigInt(scale))

/** A plain decimal with a dot, as recognition and databases give it, rounded half away from zero. @throws RangeError otherwise. */
export const plainToCents = (plain: string): Cents => toCents(exactOf(plain))

/** VAT of a base at a rate in percent (BT-117), rounded to the cent. */
export const vatOf = (base: Cents, ratePercent: string): Cents => toCents(times({ digits: base, scale: 4 }, exactOf(ratePercent)))

/** Price of a line before its discount: quantity × unit price, rounded to the cent. */
export const lineGross = (quantity: string, netPrice: string): Cents => toCents(times(exactOf(quantity), exactOf(netPrice)))

/** Net amount of a line (BT-131): quantity × unit price − discount, rounded once. */
export const lineNet = (quantity: string, netPrice: string, discount: Cents): Cents => lineGross(quantity, netPrice) - discount

/** A share in percent of an amount, rounded to the cent: discounts. */
export const percentOf = (amount: Cents, percent: string): Cents => vatOf(amount, percent)
