import type { AmountCandidate } from '../candidates/amounts'
import type { Line } from '../page-lines'
import type { Scan } from '../scan'

/** The row that adds up a table of bases, taxes and totals, and the amounts of the rows that it adds up. */
export interface SummedRows {
  parts: Set<AmountCandidate>
  sums: { withoutTax: AmountCandidate; tax: AmountCandidate; withTax: AmountCandidate }[]
}

const HIGHEST_RATE = 0.28
const ALIGNED = 6
const PROOF = 2
const MOST_ROWS = 40
/** A row of a page made to exhaust us holds more. */
const MOST_CELLS = 12

/**
 * « 5 994,00   1 378,62   7 372,62 » under rows that add up to them column by column, whatever word opens the row:
 * the rows are parts of the invoice, only their sum is its total.
 */
export function summedRows(scan: Scan): SummedRows {
  const found: SummedRows = { parts: new Set(), sums: [] }
  const rows = new Map<Line, AmountCandidate[]>()
  for (const amount of scan.amounts) if (amount.decimals) rows.set(amount.line, [...(rows.get(amount.line) ?? []), amount])
  const lines = [...rows.keys()]
  lines.forEach((line, at) => {
    const row = rows.get(line) as AmountCandidate[]
    const triple = row.length > MOST_CELLS ? null : tripleIn(row)
    if (triple === null) return
    const above = lines.slice(Math.max(0, at - MOST_ROWS), at).filter((one) => one.page === line.page).reverse()
    const columns = [triple.withoutTax, triple.tax, triple.withTax].map((sum) => partsOf(sum, above, rows)).filter((parts) => parts !== null)
    const [first] = columns
    // Two columns that add up are proof: the sum of the third may stand elsewhere, beside the word that announces it.
    if (first === undefined || columns.filter((parts) => parts.length === first.length).length < PROOF) return
    if (!first.every((part) => (rows.get(part.line) as AmountCandidate[]).length < 2 || atOneRate(rows.get(part.line) as AmountCandidate[], triple))) return
    found.sums.push(triple)
    for (const { line: row } of first) for (const amount of rows.get(row) ?? []) found.parts.add(amount)
  })
  return found
}

/** Three amounts from left to right of which the first two make the third, at the rate of a tax. */
function tripleIn(row: AmountCandidate[]): SummedRows['sums'][number] | null {
  for (const withTax of row) {
    for (const withoutTax of row) {
      const tax = row.find((one) => one !== withoutTax && one !== withTax && one.cents >= 0 && Math.abs(withoutTax.cents + one.cents - withTax.cents) <= 1)
      if (tax !== undefined && withoutTax.x0 < withTax.x0 && tax.cents <= withoutTax.cents * HIGHEST_RATE) return { withoutTax, tax, withTax }
    }
  }
  return null
}

const RATES = [0, 0.2, 0.1, 0.055, 0.021, 0.085, 0.19, 0.07, 0.21, 0.22, 0.04, 0.05, 0.25, 0.08, 0.081, 0.077, 0.23, 0.06, 0.09, 0.12, 0.13, 0.03, 0.16]

/** The row holds a base and its tax at a usual rate: otherwise its columns are subscriptions and calls, or parts and labour. */
function atOneRate(row: AmountCandidate[], { tax }: SummedRows['sums'][number]): boolean {
  const own = row.find((one) => Math.abs(one.x1 - tax.x1) < ALIGNED)
  return own !== undefined && row.some((base) => base !== own && RATES.some((rate) => Math.abs(base.cents * rate - own.cents) <= 1))
}

/** Two amounts or more of the column, one row after the other upwards, that add up to the sum. */
function partsOf(sum: AmountCandidate, above: Line[], rows: Map<Line, AmountCandidate[]>): AmountCandidate[] | null {
  const parts: AmountCandidate[] = []
  let rest = sum.cents
  for (const line of above) {
    const part = rows.get(line)?.find((one) => Math.abs(one.x1 - sum.x1) < ALIGNED)
    if (part === undefined) continue
    parts.push(part)
    rest -= part.cents
    if (Math.abs(rest) <= 1) return parts.length > 1 ? parts : null
    if (rest < 0) return null
  }
  return null
}
