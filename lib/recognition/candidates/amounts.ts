import type { Segment } from '../page-lines'
import { candidateAt, type Candidate } from './candidate'

/** An amount in cents, with the sign printed; the value of the candidate is the decimal with a dot. */
export interface AmountCandidate extends Candidate {
  cents: number
  /** ISO code printed beside it, where there is one. */
  currency?: string
  decimals: boolean
}

/** A percentage printed on the page, in hundredths of a percent: 20 % is 2000. */
export interface RateCandidate extends Candidate {
  basisPoints: number
}

const SIGNS: Record<string, string> = { '€': 'EUR', EURO: 'EUR', EUROS: 'EUR', $: 'USD', US$: 'USD', '£': 'GBP', '₹': 'INR', KR: 'SEK', FR: 'CHF', XPF: 'XPF', CFP: 'XPF', FCFP: 'XPF', 'F CFP': 'XPF', F: 'XPF', 'ZŁ': 'PLN', 'KČ': 'CZK' }
const MARK = '€|US\\$|\\$|£|₹|INR|EUROS?|EUR|USD|GBP|CHF|CAD|XPF|FCFP|F\\sCFP|CFP|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|AUD|NZD|SGD|HKD|zł|Kč'
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,/'’_°#:@-])(?<open>\\(\\s?)?(?<sign>[-−–+]\\s?)?(?:(?<mark>${MARK})\\s?)?(?<sign2>[-−–]\\s?)?` +
    `(?<body>\\d{1,3}(?:(?<sep>[ .,'’])\\d{3})(?:\\k<sep>\\d{3})*(?!\\d)(?:[.,]\\d{1,4}|,-)?|\\d+(?:[.,]\\d{1,6}|,-)?)` +
    `(?<minus>\\s?[-−–](?!\\s?[\\p{L}\\d]))?(?:\\s?(?<after>${MARK})(?![\\p{L}]))?(?<tail>\\s?%|\\s?‰|[.,/:'’_°-]?\\d|[\\p{L}_/@°])?`,
  'giu',
)

/** Amounts and rates of a cell: 1 234,56 · 1.234,56 · 1,234.56 · 1'234.56 · (12,00) · 12,00- · € before or after. */
export function amountsOf(segment: Segment, amounts: AmountCandidate[], rates: RateCandidate[]): void {
  for (const match of segment.text.matchAll(AMOUNT)) {
    const groups = match.groups as Record<string, string | undefined>
    const tail = groups.tail
    const parsed = parseAmount(groups.body as string)
    if (parsed === null) continue
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].length
    if (tail?.includes('%') === true) {
      rates.push({ ...candidateAt(segment, start, end, String(parsed.cents / 100), 1), basisPoints: parsed.cents })
      continue
    }
    if (tail !== undefined) continue
    // « SEK73597 » is the number of an article.
    if (groups.mark !== undefined && /^[A-Z]{3}$/i.test(groups.mark) && !parsed.decimals && match[0].toUpperCase().includes(groups.mark.toUpperCase() + (groups.body as string))) continue
    const negative = groups.sign?.trim().match(/[-−–]/) != null || groups.sign2 !== undefined || groups.minus !== undefined || (groups.open !== undefined && segment.text[end] === ')')
    const cents = negative ? -parsed.cents : parsed.cents
    const mark = groups.mark ?? groups.after
    const shape = parsed.decimals ? (mark !== undefined ? 1 : 0.95) : mark !== undefined ? 0.8 : 0.3
    const candidate = candidateAt(segment, start, end, decimalOf(cents), shape)
    amounts.push({ ...candidate, cents, decimals: parsed.decimals, ...(mark !== undefined ? { currency: currencyOf(mark) } : {}) })
  }
}

/** ISO 4217 code of a printed mark. */
export function currencyOf(mark: string): string {
  const upper = mark.toUpperCase().replace(/\s/g, ' ')
  return SIGNS[upper] ?? upper
}

/** Decimal with a dot and two decimals for an integer number of cents. */
export function decimalOf(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const MOST_DIGITS = 13

/**
 * Reads an unsigned printed number. The last separator is decimal when one, two, or more than three digits follow it;
 * with three, it groups thousands. `decimals` says that exactly two decimals were printed.
 */
export function parseAmount(printed: string): { cents: number; decimals: boolean } | null {
  const text = printed.replace(/,-$/, ',00').replace(/[\s'’]/g, '')
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  const after = text.length - cut - 1
  const twoKinds = text.includes(',') && text.includes('.')
  const repeated = cut >= 0 && text.indexOf(text[cut] as string) !== cut
  const decimal = cut >= 0 && !repeated && (after !== 3 || twoKinds)
  const whole = (decimal ? text.slice(0, cut) : text).replace(/[.,]/g, '')
  const fraction = decimal ? text.slice(cut + 1) : ''
  if (whole.length > MOST_DIGITS || !/^\d+$/.test(whole) || (whole.length > 9 && !decimal)) return null
  const scaled = Number(whole) * 100 + Math.round(Number(`0.${fraction || '0'}`) * 100)
  return { cents: scaled, decimals: fraction.length === 2 }
}
