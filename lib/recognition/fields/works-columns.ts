import type { AmountCandidate } from '../candidates/amounts'
import { fold } from '../fold'
import type { LabelHit } from '../labels/label-index'
import type { Link } from '../links'
import { gapBefore, textOf, type Line, type Token } from '../page-lines'
import type { Scan } from '../scan'

/** A column of a statement of works: what was done so far or planned, or what this invoice asks for. */
interface Column {
  kind: 'past' | 'now' | 'other'
  x0: number
  x1: number
}

interface Heads {
  line: Line
  columns: Column[]
}

export interface WorksColumns {
  /** Amounts of work already invoiced, cumulated or only planned: none is a total of this invoice. */
  past: Set<AmountCandidate>
  /** Amounts of this invoice, in the rows of such a table. */
  now: Set<AmountCandidate>
}

const PAST = /\b(?:cumul\w*|precedente?s?|prec|anterieure?s?|deja facture\w*|depuis le debut|avant|a ce jour|marche|devis|prevue?|initiale?)\b/
const DONE = /\b(?:cumul\w*|precedente?s?|prec|anterieure?s?|deja facture\w*|depuis le debut|avant)\b/
const NOW = /\b(?:mois|presente?|a facturer|en cours|periode|actuelle?|du jour)\b/
/** A quick look before the words are folded: most pages hold no such table. */
const HINT = /cumul|pr[ée]c|ant[ée]rieur|facturé|facture\b|début|debut|avant/i
const CELL = 0.68
const REACH = 45
const MOST_LINES = 60

/**
 * Statement of works (« situation de travaux »): beside the amounts of the month stand the cumulated and the previous
 * ones, which agree with each other as well. The heads of the columns tell which ones this invoice asks for.
 */
export function worksColumns(scan: Scan): WorksColumns | null {
  const priced = new Map<Line, AmountCandidate[]>()
  for (const amount of scan.amounts) if (amount.decimals) priced.set(amount.line, [...(priced.get(amount.line) ?? []), amount])
  const found: WorksColumns = { past: new Set(), now: new Set() }
  scan.lines.forEach((line, index) => {
    const heads = priced.has(line) ? null : headsOf(line)
    if (heads !== null) readRows(scan, heads, index, priced, found)
  })
  pastRows(scan, priced, found)
  return found.now.size === 0 && found.past.size === 0 ? null : found
}

const NEAR_ROWS = 4

/** The same table turned over: a row of the cumulated amounts, one of the previous ones, and below them the row of this invoice. */
function pastRows(scan: Scan, priced: Map<Line, AmountCandidate[]>, found: WorksColumns): void {
  scan.lines.forEach((line, index) => {
    const row = priced.get(line) ?? []
    if (row.length < 2 || !hinted(line) || !DONE.test(openingOf(line, row))) return
    const own = scan.lines.slice(index + 1, index + 1 + NEAR_ROWS).some((below) => {
      const amounts = priced.get(below) ?? []
      const words = openingOf(below, amounts)
      return below.page === line.page && amounts.length === row.length && NOW.test(words) && !DONE.test(words)
    })
    if (own) for (const amount of row) found.past.add(amount)
  })
}

/** The words of a row before its first amount. */
function openingOf(line: Line, row: AmountCandidate[]): string {
  const first = Math.min(line.tokens.length, ...row.map((amount) => amount.from))
  return first === 0 ? '' : fold(textOf(line, 0, first - 1))
}

/** Heads name this invoice's column and at least one of work done before. */
function headsOf(line: Line): Heads | null {
  if (line.tokens.length < 2 || !hinted(line) || !NOW.test(fold(textOf(line, 0, line.tokens.length - 1)))) return null
  const cells = cellsOf(line)
  const columns = cells.map(({ text, x0, x1 }): Column => ({ kind: PAST.test(text) ? 'past' : NOW.test(text) ? 'now' : 'other', x0, x1 }))
  return columns.some((one) => one.kind === 'now') && cells.some(({ text }) => DONE.test(text)) ? { line, columns } : null
}

function hinted(line: Line): boolean {
  return line.segments.some((segment) => HINT.test(segment.text))
}

function cellsOf(line: Line): { text: string; x0: number; x1: number }[] {
  const cells: { text: string; x0: number; x1: number }[] = []
  let from = 0
  for (let i = 1; i <= line.tokens.length; i += 1) {
    if (i < line.tokens.length && gapBefore(line.tokens, i) < CELL) continue
    cells.push({ text: fold(textOf(line, from, i - 1)), x0: (line.tokens[from] as Token).x0, x1: (line.tokens[i - 1] as Token).x1 })
    from = i
  }
  return cells
}

/** The rows under the heads: several amounts on a line, down to the heads of another table. */
function readRows(scan: Scan, heads: Heads, index: number, priced: Map<Line, AmountCandidate[]>, found: WorksColumns): void {
  for (const line of scan.lines.slice(index + 1, index + MOST_LINES)) {
    if (line.page !== heads.line.page) return
    const row = priced.get(line) ?? []
    if (row.length === 0 && otherHeads(scan, line)) return
    if (row.length < 2) continue
    const kinds = row.map((amount) => ({ amount, kind: kindOf(amount, heads.columns) }))
    if (!kinds.some((one) => one.kind === 'now') || !kinds.some((one) => one.kind === 'past')) continue
    for (const { amount, kind } of kinds) if (kind !== 'other') found[kind].add(amount)
  }
}

function otherHeads(scan: Scan, line: Line): boolean {
  const labels = scan.labels.filter((hit) => hit.line === line && hit.meanings.some((one) => /^(?:withoutTax|tax|withTax|total|column|otherAmount)$/.test(one.target)))
  return labels.length >= 2 && headsOf(line) === null
}

/** The column whose head stands nearest above the amount. */
function kindOf(amount: AmountCandidate, columns: Column[]): Column['kind'] {
  let nearest: Column | null = null
  let least = REACH
  for (const column of columns) {
    const apart = Math.max(column.x0 - amount.x1, amount.x0 - column.x1, 0)
    const away = apart + Math.min(Math.abs(column.x1 - amount.x1), Math.abs(column.x0 + column.x1 - amount.x0 - amount.x1) / 2) / 10
    if (away < least) [nearest, least] = [column, away]
  }
  return nearest?.kind ?? 'other'
}

const BESIDE = 0.95

/** The links of the amounts of this invoice: its column stands far from the words of the row, with other amounts between. */
export function worksLinks(links: Link<AmountCandidate>[], labels: LabelHit[], works: WorksColumns): Link<AmountCandidate>[] {
  const kept = links.filter((link) => !works.past.has(link.candidate))
  for (const candidate of works.now) {
    const row = labels.filter((one) => one.line === candidate.line && one.to < candidate.from)
    const [label] = row.sort((a, b) => b.to - a.to)
    if (label !== undefined) kept.push({ label, candidate, kind: 'right', geometry: BESIDE })
  }
  return kept
}
