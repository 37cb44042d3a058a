import type { Cents } from '@/lib/shared/amounts'

/** What the database has summed: invoices of one currency, kind and fate; amounts as they are written, never negative. */
export interface SummedGroup {
  currency: string
  isCredit: boolean
  /** Rejected or refused: in the list, out of the totals. */
  isRefused: boolean
  count: number
  net: Cents
  vat: Cents
  total: Cents
}

/** The same by rate (BG-23), in percent with a dot. */
export interface SummedRate {
  currency: string
  isCredit: boolean
  rate: string
  base: Cents
  vat: Cents
}

export interface Sums {
  count: number
  net: Cents
  vat: Cents
  total: Cents
}

export interface RateTotal {
  /** Null: what the invoices do not say by rate, so that the lines add up to the total. */
  rate: string | null
  base: Cents
  vat: Cents
}

/** The totals of one currency, avoirs subtracted, refusals left out. */
export interface CurrencyTotals {
  currency: string
  invoices: Sums
  /** Avoirs, as they are written: positive. */
  credits: Sums
  total: Sums
  refused: Sums
  /** Highest rate first, what has no rate last. */
  rates: RateTotal[]
}

const NOTHING: Sums = { count: 0, net: 0n, vat: 0n, total: 0n }
const sum = (groups: readonly SummedGroup[]): Sums => groups.reduce((so, one) => ({ count: so.count + one.count, net: so.net + one.net, vat: so.vat + one.vat, total: so.total + one.total }), NOTHING)
const less = (one: Sums, other: Sums): Sums => ({ count: one.count + other.count, net: one.net - other.net, vat: one.vat - other.vat, total: one.total - other.total })

/**
 * The totals of a list, one for each currency, the euro first (portal 13.4: avoirs are subtracted). What was refused counts in
 * no total: its supplier makes it again under a new number.
 */
export function foldTotals(groups: readonly SummedGroup[], rates: readonly SummedRate[]): CurrencyTotals[] {
  const currencies = [...new Set(groups.map(({ currency }) => currency))].sort((a, b) => Number(b === 'EUR') - Number(a === 'EUR') || a.localeCompare(b))
  return currencies.map((currency) => {
    const own = groups.filter((group) => group.currency === currency)
    const kept = own.filter(({ isRefused }) => !isRefused)
    const invoices = sum(kept.filter(({ isCredit }) => !isCredit))
    const credits = sum(kept.filter(({ isCredit }) => isCredit))
    // An avoir that is refused adds nothing either: what it would have given back is subtracted from the refusals.
    const refused = less(sum(own.filter((group) => group.isRefused && !group.isCredit)), sum(own.filter((group) => group.isRefused && group.isCredit)))
    const total = less(invoices, credits)
    return { currency, invoices, credits, total, refused, rates: ratesOf(rates.filter((one) => one.currency === currency), total) }
  })
}

function ratesOf(rows: readonly SummedRate[], total: Sums): RateTotal[] {
  const byRate = new Map<string, { base: Cents; vat: Cents }>()
  for (const { rate, isCredit, base, vat } of rows) {
    const known = byRate.get(rate) ?? { base: 0n, vat: 0n }
    byRate.set(rate, isCredit ? { base: known.base - base, vat: known.vat - vat } : { base: known.base + base, vat: known.vat + vat })
  }
  const named: RateTotal[] = [...byRate].map(([rate, sums]) => ({ rate, ...sums })).sort((a, b) => Number(b.rate) - Number(a.rate))
  const rest = named.reduce((left, { base, vat }) => ({ base: left.base - base, vat: left.vat - vat }), { base: total.net, vat: total.vat })
  return rest.base === 0n && rest.vat === 0n ? named : [...named, { rate: null, ...rest }]
}

/** « 20 % », « 5,5 % »; without rate: « Sans détail par taux ». */
export const rateLabel = (rate: string | null): string => (rate === null ? 'Sans détail par taux' : `${String(Number(rate)).replace('.', ',')}\u00a0%`)
