import { amountsOf, type AmountCandidate, type RateCandidate } from './candidates/amounts'
import type { Candidate } from './candidates/candidate'
import { datesOf, printsMonthFirst } from './candidates/dates'
import { ibansOf, siretsOf, vatNumbersOf, type SiretCandidate } from './candidates/identifiers'
import { labelsOf, type LabelHit } from './labels/label-index'
import type { Target } from './labels/targets'
import { wrappedIbansOf } from './candidates/wrapped-ibans'
import { linesOf, type Line, type Segment } from './page-lines'
import type { PageText } from './types'

/** Everything the rules look at, found in one pass over the pages. */
export interface Scan {
  lines: Line[]
  segments: Segment[]
  labels: LabelHit[]
  amounts: AmountCandidate[]
  rates: RateCandidate[]
  dates: Candidate[]
  sirets: SiretCandidate[]
  vatNumbers: Candidate[]
  ibans: Candidate[]
}

/** Lines, labels and typed candidates of the pages. */
export function scanPages(pages: PageText[]): Scan {
  const lines = linesOf(pages)
  const segments = lines.flatMap((line) => line.segments)
  const withDigits = segments.filter((segment) => /\d/.test(segment.text))
  const scan: Scan = { lines, segments, labels: labelsOf(lines), amounts: [], rates: [], dates: [], sirets: [], vatNumbers: [], ibans: [] }
  const monthFirst = printsMonthFirst(withDigits)
  for (const segment of withDigits) scanSegment(segment, scan, monthFirst)
  const wrapped = wrappedIbansOf(lines)
  scan.ibans = [...scan.ibans.filter((one) => !wrapped.some((whole) => whole.line === one.line && whole.from <= one.to)), ...wrapped]
  return scan
}

function scanSegment(segment: Segment, scan: Scan, monthFirst: boolean): void {
  datesOf(segment, monthFirst, scan.dates)
  const digits = segment.text.replace(/\D/g, '').length
  if (digits >= 9) {
    siretsOf(segment, scan.sirets)
    vatNumbersOf(segment, scan.vatNumbers)
    ibansOf(segment, scan.ibans)
  } else if (digits >= 7) vatNumbersOf(segment, scan.vatNumbers)
  const before = scan.amounts.length
  amountsOf(segment, scan.amounts, scan.rates)
  if (scan.amounts.length > before) dropAmountsInside(segment, scan, before)
}

/** A date, a SIRET, a VAT number or an IBAN also look like amounts: what lies inside one of them is none. */
function dropAmountsInside(segment: Segment, scan: Scan, before: number): void {
  const covers = [scan.dates, scan.sirets, scan.vatNumbers, scan.ibans].flatMap((list) => list.filter((one) => one.segment === segment))
  if (covers.length === 0) return
  const kept = scan.amounts.slice(before).filter((amount) => !covers.some((cover) => amount.from <= cover.to && amount.to >= cover.from))
  scan.amounts.splice(before, Infinity, ...kept)
}

/** Labels that mean one of the targets. */
export function labelsMeaning(labels: LabelHit[], targets: Target[]): LabelHit[] {
  return labels.filter((label) => label.meanings.some((meaning) => targets.includes(meaning.target)))
}
