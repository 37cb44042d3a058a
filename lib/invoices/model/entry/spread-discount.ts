import { type Cents, sumCents, vatOf } from '@/lib/shared/money'

/** The lines of one rate, before the global discount. */
export interface RateGroup {
  /** BT-119, percent with at most two decimals */
  rate: string
  base: Cents
}

const withVat = (base: Cents, rate: string): Cents => base + vatOf(base, rate)

/** The largest base that, with its VAT, does not pass an amount. */
function baseWithin(amount: Cents, rate: string): Cents {
  let base = (amount * 10_000n) / (10_000n + BigInt(Math.round(Number(rate) * 100)))
  while (withVat(base, rate) > amount) base -= 1n
  while (withVat(base + 1n, rate) <= amount) base += 1n
  return base
}

/** Shares an amount in proportion to weights, to the cent: what rounding leaves goes to the largest remainders. */
function share(amount: Cents, weights: readonly Cents[]): Cents[] {
  const total = sumCents(weights)
  if (total === 0n) return weights.map(() => 0n)
  const shares = weights.map((weight) => (amount * weight) / total)
  const left = Number(amount - sumCents(shares))
  const byRemainder = weights.map((weight, index) => ({ index, remainder: (amount * weight) % total })).sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0n) + 1n
  return shares
}

/**
 * « Remise globale TTC » as EN 16931 knows it: a reduction without VAT for each rate (BT-92), in proportion to what each
 * rate weighs with VAT. Some totals cannot be reached with VAT rounded to the cent (at 20 %, nothing makes 0,03 €): the
 * discount granted is then one cent larger than the one asked for, never smaller.
 * @param discount with VAT; above the total it takes all, below zero nothing.
 * @returns the reduction of each group, none larger than its base.
 */
export function spreadDiscount(groups: readonly RateGroup[], discount: Cents): Cents[] {
  const totals = groups.map(({ base, rate }) => withVat(base, rate))
  const total = sumCents(totals)
  const target = discount <= 0n ? total : discount >= total ? 0n : total - discount
  if (target === total) return groups.map(() => 0n)
  const shares = share(target, totals)
  const bases = groups.map(({ rate }, index) => baseWithin(shares[index] ?? 0n, rate))
  let left = target - sumCents(groups.map(({ rate }, index) => withVat(bases[index] ?? 0n, rate)))
  for (let raised = true; raised && left > 0n; ) {
    raised = false
    for (const [index, { base, rate }] of groups.entries()) {
      const kept = bases[index] ?? 0n
      const step = withVat(kept + 1n, rate) - withVat(kept, rate)
      if (kept >= base || step > left) continue
      bases[index] = kept + 1n
      left -= step
      raised = true
    }
  }
  return groups.map(({ base }, index) => base - (bases[index] ?? 0n))
}
