import type { Ranked } from './total-candidates'

const MOST_RATES = 6
const SURE = 0.4

/**
 * Where the tax is printed for each rate and never in total: the taxes that make up the difference of the two other
 * totals to the cent prove them. Gives how surely their labels announce them, 0 where none add up.
 */
export function proofByRates(taxes: Ranked[], cents: number): number {
  const sure = taxes.filter((one) => one.score > SURE && one.amount.decimals && one.amount.cents !== 0).slice(0, MOST_RATES)
  let proof = 0
  for (let set = 3; set < 1 << sure.length; set += 1) {
    const chosen = sure.filter((_, i) => (set & (1 << i)) !== 0)
    if (chosen.length < 2 || chosen.reduce((sum, one) => sum + one.amount.cents, 0) !== cents) continue
    proof = Math.max(proof, Math.min(...chosen.map((one) => one.score)))
  }
  return proof
}
