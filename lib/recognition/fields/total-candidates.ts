import { printedLabel, type LabelHit } from '../labels/label-index'
import type { AmountCandidate } from '../candidates/amounts'
import type { Target } from '../labels/targets'
import { bestLink, linksByCandidate, linksOf, TOTAL_ROW, type Link } from '../links'
import { textOf, type Line } from '../page-lines'
import { labelsMeaning, type Scan } from '../scan'
import { summedRows } from './summed-rows'
import { worksLinks, type WorksColumns } from './works-columns'

export const ROLES = ['withoutTax', 'tax', 'withTax', 'due', 'prepaid'] as const
export type Role = (typeof ROLES)[number]

/** An amount that may play a role in the totals, with the score its label gives it. */
export interface Ranked {
  amount: AmountCandidate
  score: number
  label?: string
  kind: 'right' | 'below' | 'none'
  /** Announced by a word that is not of this role, such as « total » for the total without tax. */
  borrowed?: boolean
  /** Only the head of a column of articles announces it. */
  article?: boolean
}

/** Cents by which three totals may miss each other, for roundings rate by rate. */
export const TOLERANCE = 2

/** Three totals that agree; an absent one is computed from the two others. */
export interface Triple {
  withoutTax: Ranked | null
  tax: Ranked | null
  withTax: Ranked | null
  cents: { withoutTax: number; tax: number; withTax: number }
  score: number
}

/** What the lines of the pages hold besides their amounts. */
interface PageRows {
  lastPage: number
  /** Heads of a table of articles. */
  tables: Set<Line>
  /** Rows of one rate that a row « TOTAL » adds up. */
  rates: Set<Line>
  /** Rows of two amounts and more, such as those of articles. */
  crowded: Set<Line>
}

const AMOUNT_TARGETS: Target[] = ['withoutTax', 'tax', 'withTax', 'due', 'total', 'prepaid', 'otherAmount', 'rounding']
const KEPT = 8

/** The word « total » alone announces the total with tax more often than the one without. */
const BORROWED: Record<Role, { target: Target; share: number }[]> = {
  withoutTax: [{ target: 'total', share: 0.62 }],
  tax: [],
  withTax: [{ target: 'total', share: 0.95 }, { target: 'due', share: 0.5 }],
  due: [],
  prepaid: [],
}

/** For each role the amounts that may play it, best first. */
export function rankAmounts(scan: Scan, works: WorksColumns | null): Record<Role, Ranked[]> {
  const labels = labelsMeaning(scan.labels, AMOUNT_TARGETS)
  const all = linksOf(labels, scan.amounts, scan.lines)
  const links = linksByCandidate(works === null ? all : worksLinks(all, labels, works))
  const page: PageRows = {
    lastPage: scan.lines.at(-1)?.page ?? 1,
    tables: new Set(scan.labels.filter((label) => label.meanings.some((one) => one.target === 'column') || (UNIT_PRICE.test(label.phrase) && label.line.segments.length > CROWDED)).map((label) => label.line)),
    rates: ratesAboveTotal(scan),
    crowded: crowdedRows(scan),
  }
  const pairs = taxesOfBases(scan)
  const summed = works === null ? summedRows(scan) : { parts: new Set<AmountCandidate>(), sums: [] }
  const ranked: Record<Role, Ranked[]> = { withoutTax: [], tax: [], withTax: [], due: [], prepaid: [] }
  for (const amount of scan.amounts) {
    const own = links.get(amount)
    if (own === undefined || summed.parts.has(amount)) continue
    for (const role of ROLES) {
      if (role !== 'withoutTax' && pairs.bases.has(amount)) continue
      const one = rank(amount, own, role, page)
      if (one !== null && role === 'tax' && pairs.taxes.has(amount)) one.score = Math.max(one.score, PAIRED)
      if (one !== null) ranked[role].push(one)
    }
  }
  for (const sum of summed.sums) for (const role of ['withoutTax', 'tax', 'withTax'] as const) ranked[role].push({ amount: sum[role], score: SUMMED, kind: 'below', label: textOf(sum[role].line, 0, 0) })
  for (const role of ROLES) ranked[role] = distinct(ranked[role].sort((a, b) => b.score - a.score))
  return ranked
}

const PAIRED = 0.7
const MOST_CELLS = 12
const CROWDED = 2
/** The price of one piece stands only at the head of a table of articles. */
const UNIT_PRICE = /^(?:prix|tarif|price|unit price|preis|einzelpreis|prezzo|precio|prijs|pu|p u)(?: |$)/
const SUMMED = 0.75

/** « TVA 20 % sur 727,00   145,40 »: on the line of a rate, the amount that this rate gives of another one is its tax, and the other its base. */
function taxesOfBases(scan: Scan): { bases: Set<AmountCandidate>; taxes: Set<AmountCandidate> } {
  const found = { bases: new Set<AmountCandidate>(), taxes: new Set<AmountCandidate>() }
  const lines = new Set(scan.rates.map(({ line }) => line))
  const rows = new Map<Line, AmountCandidate[]>()
  for (const amount of scan.amounts) if (lines.has(amount.line) && amount.decimals && amount.cents !== 0) rows.set(amount.line, [...(rows.get(amount.line) ?? []), amount].slice(0, MOST_CELLS))
  for (const rate of scan.rates) {
    const row = rows.get(rate.line)
    if (rate.basisPoints === 0 || row === undefined) continue
    for (const base of row) {
      const tax = row.find((one) => one !== base && Math.abs(Math.round((base.cents * rate.basisPoints) / 10_000) - one.cents) <= 1)
      if (tax === undefined) continue
      found.bases.add(base)
      found.taxes.add(tax)
    }
  }
  return found
}

const MOST_RATES = 6

/** Rows « 10 % … » that a row « TOTAL » with as many amounts adds up: each holds the sums of one rate only. */
function ratesAboveTotal(scan: Scan): Set<Line> {
  const rows = new Set(scan.rates.filter((rate) => rate.from === 0).map((rate) => rate.line))
  const count = (line: Line) => scan.amounts.filter((amount) => amount.line === line && amount.decimals).length
  for (const row of [...rows]) {
    const at = scan.lines.indexOf(row)
    const closed = scan.lines.slice(at + 1, at + 1 + MOST_RATES).some((line) => TOTAL_ROW.test(line.tokens[0]?.text ?? '') && count(line) >= 2 && count(line) === count(row))
    if (!closed) rows.delete(row)
  }
  return rows
}

function crowdedRows(scan: Scan): Set<Line> {
  const counts = new Map<Line, number>()
  for (const { line, decimals } of scan.amounts) if (decimals) counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= CROWDED).map(([line]) => line))
}

/** « Refonte du site – solde », « Couronne zircone HT »: the last word of an article's name announces none of its amounts. */
function namesArticle({ line, from }: LabelHit): boolean {
  const before = line.tokens[from - 1]?.text ?? ''
  const apart = line.segments.some((segment) => segment.from === from)
  return !apart && (/^[-–(]$/.test(before) || /^\(/.test(line.tokens[from]?.text ?? '') || /\p{L}{2}$/u.test(before))
}

function rank(amount: AmountCandidate, links: Link<AmountCandidate>[], role: Role, page: PageRows): Ranked | null {
  const own = bestLink(links, [role])
  let score = own?.score ?? 0
  let link = own?.link
  let borrowed = false
  for (const { target, share } of BORROWED[role]) {
    const lent = bestLink(links, [target])
    if (lent !== null && lent.score * share > score) {
      score = lent.score * share
      link = lent.link
      borrowed = true
    }
  }
  if (link === undefined) return null
  const chosen = link.label
  if (link.kind === 'right' && chosen.words === 1 && page.crowded.has(amount.line) && namesArticle(chosen)) return null
  const rivals = AMOUNT_TARGETS.filter((target) => target !== role && !BORROWED[role].some((lent) => lent.target === target))
  const rival = bestLink(links.filter((other) => other.label !== chosen), rivals)
  const nearer = rival !== null && (rival.link.kind === 'right' || link.kind === 'below') && rival.score > score + (link.kind === 'right' ? 0.05 : -0.02)
  const depth = amount.line.page === page.lastPage ? amount.y / amount.line.pageHeight : amount.y / amount.line.pageHeight / 2
  // Under the head of the table of articles stand the amounts of the articles.
  const article = link.kind === 'below' && (page.tables.has(chosen.line) || page.rates.has(amount.line))
  // « à 50 jours » under « Montant TVA »: an amount inside a sentence is no cell of the column.
  if (link.kind === 'below' && inSentence(amount)) return null
  const value = score * (nearer ? 0.55 : 1) * (article ? 0.6 : 1) * (0.55 + 0.45 * amount.shape) + 0.06 * depth - 0.06
  return value < 0.2 ? null : { amount, score: value, label: printedLabel(chosen), kind: link.kind, borrowed, article }
}

function inSentence(amount: AmountCandidate): boolean {
  if (amount.decimals || amount.currency !== undefined) return false
  const { segment, line, from, to } = amount
  return line.tokens.slice(segment.from, segment.to).some((token, i) => (i + segment.from < from || i + segment.from > to) && /\p{L}{3}/u.test(token.text))
}

/** One entry for each value: the same total printed twice is one candidate, a little surer. */
function distinct(sorted: Ranked[]): Ranked[] {
  const byValue = new Map<number, Ranked>()
  for (const one of sorted) {
    const same = byValue.get(one.amount.cents)
    if (same === undefined) byValue.set(one.amount.cents, { ...one })
    else same.score = Math.min(1.05, same.score + 0.03)
  }
  return [...byValue.values()].slice(0, KEPT)
}
