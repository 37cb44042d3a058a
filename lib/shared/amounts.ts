/** Amounts without Decimal, whose weight the forms of the browser need not carry: reading, writing and adding whole cents. */

export type Cents = bigint

const AMOUNT = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/
/** No amount of the portal may pass it: decimal(19,6) of the official interface, less what sums need. */
export const MAX_CENTS: Cents = 999_999_999_999_99n

/**
 * An amount as people type it in French or English: « 7 850,00 », « 7.850,00 », « 7,850.00 », « 7850 € ».
 * @returns null for what is not an amount with at most two decimals.
 */
export function parseAmount(typed: string): Cents | null {
  let text = typed.replace(/[\s\u00a0\u202f']/g, '').replace(/^(€|EUR)|(€|EUR)$/gi, '').replace(/^−/, '-')
  const lastComma = text.lastIndexOf(',')
  const lastDot = text.lastIndexOf('.')
  const decimal = Math.max(lastComma, lastDot)
  if (lastComma >= 0 && lastDot >= 0) {
    const [thousands, mark] = lastComma > lastDot ? ['.', ','] : [',', '.']
    const groups = text.slice(0, decimal).replace(/^[+-]/, '').split(thousands)
    if (text.indexOf(mark) !== decimal || groups.slice(1).some((group) => group.length !== 3)) return null
    text = text.replaceAll(thousands, '').replace(mark, '.')
  } else if (decimal >= 0) {
    const mark = text[decimal] as string
    const groups = text.replace(/^[+-]/, '').split(mark)
    const isThousands = groups.length > 2 && groups.slice(1).every((group) => group.length === 3)
    if (groups.length > 2 && !isThousands) return null
    text = isThousands ? text.replaceAll(mark, '') : text.replace(mark, '.')
  }
  const match = AMOUNT.exec(text)
  if (!match) return null
  const cents = BigInt(match[2] as string) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -cents : cents
}

/** Cents as a plain decimal with a dot: 785000n → `7850.00`; for XML, files and recognition. */
export function centsToPlain(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** « 1 234,56 » with narrow no-break spaces, without currency: what an amount field holds. */
export function formatAmount(cents: Cents): string {
  const plain = centsToPlain(cents)
  const [whole = '0', decimals = '00'] = plain.replace('-', '').split('.')
  return `${cents < 0n ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${decimals}`
}

const SYMBOLS: Record<string, string> = { EUR: '€', USD: '$US', GBP: '£', CHF: 'CHF', XPF: 'F CFP' }

/** « 1 234,56 € » for reading. */
export const formatCents = (cents: Cents, currency = 'EUR'): string => `${formatAmount(cents)}\u00a0${SYMBOLS[currency] ?? currency}`

export const sumCents = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, amount) => sum + amount, 0n)
