import { decimalOf, type AmountCandidate } from '../candidates/amounts'
import type { Scan } from '../scan'
import type { RecognisedVatRow } from '../types'

const MOST_ROWS = 6
const HIGHEST_RATE = 3000

/**
 * VAT breakdown (BG-23): lines that carry a rate, a base and the tax that this rate gives within a cent.
 * The rows are kept only when their bases add up to the total without tax, so that article lines never pass for them.
 */
export function findVatRows(scan: Scan, totalWithoutTax: string | undefined): RecognisedVatRow[] {
  if (totalWithoutTax === undefined) return []
  const rows: { row: RecognisedVatRow; base: number; basisPoints: number }[] = []
  for (const rate of scan.rates) {
    if (rate.basisPoints > HIGHEST_RATE) continue
    const amounts = scan.amounts.filter((amount) => amount.line === rate.line && amount.decimals)
    const pair = pairFor(amounts, rate.basisPoints)
    if (pair === null || rows.some((one) => one.basisPoints === rate.basisPoints)) continue
    const x0 = Math.min(rate.x0, pair.base.x0)
    const box: [number, number, number, number] = [x0, rate.y0, Math.max(pair.tax.x1, pair.base.x1, rate.x1) - x0, rate.size]
    rows.push({
      row: { rate: String(rate.basisPoints / 100), base: pair.base.value, tax: pair.tax.value, page: rate.line.page, box },
      base: pair.base.cents,
      basisPoints: rate.basisPoints,
    })
  }
  const sum = rows.reduce((total, one) => total + one.base, 0)
  return rows.length <= MOST_ROWS && decimalOf(sum) === totalWithoutTax ? rows.map((one) => one.row) : []
}

function pairFor(amounts: AmountCandidate[], basisPoints: number): { base: AmountCandidate; tax: AmountCandidate } | null {
  for (const base of amounts) {
    for (const tax of amounts) {
      if (base !== tax && base.cents !== 0 && Math.abs(Math.round((base.cents * basisPoints) / 10_000) - tax.cents) <= 1) return { base, tax }
    }
  }
  return null
}
