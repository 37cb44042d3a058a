import type { Candidate } from './candidates/candidate'
import type { LabelHit } from './labels/label-index'
import type { Target } from './labels/targets'
import type { Line, Token } from './page-lines'

/** A label that may announce a candidate: right of it on the line, or below it in the column. */
export interface Link<C extends Candidate = Candidate> {
  label: LabelHit
  candidate: C
  kind: 'right' | 'below'
  /** 0 to 1: how natural the relation is, whatever the label says. */
  geometry: number
}

const LINES_BELOW = 14
const REACH_BELOW = 6.5
/** The word that opens the row which adds up a table. */
export const TOTAL_ROW = /^(?:total|totaux|totals?|summe|gesamt|gesamtsumme|totaal|totale|totales|suma|sum|somme|razem|sammanlagt|celkem|og[oó][lł]em)\b/i
const FILLER = /^[^\p{L}\d]*$|^\(?(?:eur|euros?|€|\$|£|₹|usd|gbp|chf|xpf)\)?:?$|^\(?\d{1,2}([.,]\d{1,2})?%?\)?:?$|^[(]?(?:n°|nº|no|nr|n|o|le|du|de|des|am|den|on|of|the|vom|en|ht|ttc|est|is|au|à|dès|in|excl|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|incl|inkl|exkl|ohne|mit|hors|zzgl|ust|mwst|vat|tax|tva|btw|iva|taxes?)[.:)]{0,3}$/iu

/** Is a word between a label and its value without weight (punctuation, currency, rate, article)? */
export function isFiller(token: Token): boolean {
  return FILLER.test(token.text)
}

/** Links every label to the candidates it may announce. `lines` are in reading order. */
export function linksOf<C extends Candidate>(labels: LabelHit[], candidates: C[], lines: Line[]): Link<C>[] {
  const byLine = new Map<Line, C[]>()
  for (const candidate of candidates) {
    const row = byLine.get(candidate.line)
    if (row === undefined) byLine.set(candidate.line, [candidate])
    else row.push(candidate)
  }
  const links: Link<C>[] = []
  if (candidates.length === 0) return links
  const position = new Map(lines.map((line, index): [Line, number] => [line, index]))
  for (const label of labels) {
    linkRight(label, byLine.get(label.line) ?? [], links)
    linkBelow(label, byLine, lines, position.get(label.line) as number, links)
  }
  linkByOrder(labels, byLine, lines, position, links)
  return links
}

function linkRight<C extends Candidate>(label: LabelHit, row: C[], links: Link<C>[]): void {
  const cell = label.line.segments.find((segment) => segment.from === label.from)
  const long = label.words > 1 && label.meanings.some((one) => one.weight === 1)
  for (const candidate of row) {
    if (candidate.from <= label.to) continue
    let between = 0
    for (let i = label.to + 1; i < candidate.from && between < 4; i += 1) {
      if (!isFiller(label.line.tokens[i] as Token)) between += 1
    }
    // « Total TTC à régler avant le 24/12 │ 530,70 »: the words that end the label's own cell part it little from the next one.
    const ownCell = long && candidate.segment.from > label.to && cell?.to === candidate.segment.from && candidate.from === candidate.segment.from
    if (between >= 4 && !ownCell) continue
    const gap = Math.max(0, candidate.x0 - label.x1)
    // Words that open another cell announce what follows them better than a label of the cell before.
    const foreign = candidate.segment.from > label.to && opensWithWords(candidate) ? 0.3 : 0
    const geometry = 1 - foreign - Math.min(gap, 420) * 0.0007 - (ownCell ? Math.min(3, between) * 0.08 : between * 0.2)
    if (geometry > 0.2) links.push({ label, candidate, kind: 'right', geometry })
  }
}

function opensWithWords(candidate: Candidate): boolean {
  for (let i = candidate.segment.from; i < candidate.from; i += 1) {
    if (!isFiller(candidate.line.tokens[i] as Token)) return true
  }
  return false
}

function linkBelow<C extends Candidate>(label: LabelHit, byLine: Map<Line, C[]>, lines: Line[], index: number, links: Link<C>[]): void {
  let passed = 0
  const band = bandOf(label)
  for (let i = index + 1; i < lines.length && i <= index + LINES_BELOW; i += 1) {
    const line = lines[i] as Line
    if (line.page !== label.line.page) return
    const depth = (line.y - label.y) / label.size
    if (depth > REACH_BELOW * 2 || passed > 5) return
    // The row « TOTAL » closes its table: the rows above it do not take it away from the heads.
    const [slope, toll] = passed > 0 && TOTAL_ROW.test(line.tokens[0]?.text ?? '') ? [0.015, 0.04] : [0.03, 0.11]
    for (const candidate of byLine.get(line) ?? []) {
      const alignment = alignmentOf(label, candidate) || (candidate.x0 >= band[0] && candidate.x1 <= band[1] ? IN_BAND : 0)
      if (alignment === 0 || depth < 0.7) continue
      const geometry = 0.9 * alignment - Math.max(0, depth - 1.5) * slope - passed * toll
      if (geometry > 0.2) links.push({ label, candidate, kind: 'below', geometry })
    }
    if (line.tokens.some((token) => token.x0 < label.x1 && token.x1 > label.x0 && /[\p{L}\d]/u.test(token.text))) passed += 1
  }
}

/** Under a head that leans left, a value that leans right may touch it nowhere: it stands before the next head all the same. */
function bandOf({ line, from, x0 }: LabelHit): [number, number] {
  const { segments } = line
  const at = segments.findIndex((segment) => segment.from === from)
  if (segments.length < FEWEST_CELLS || at < 0) return [0, 0]
  return [x0 - 2, segments[at + 1]?.x0 ?? x0 + WIDEST_BAND]
}

const IN_BAND = 0.62
const WIDEST_BAND = 130
const FEWEST_CELLS = 3
const BY_ORDER = 0.8
const OFF_CENTRE = 24
const EDGE = 3

/** Heads centred over values that lean to one side: as many values as heads, nothing else on either line, answer in order. */
function linkByOrder<C extends Candidate>(labels: LabelHit[], byLine: Map<Line, C[]>, lines: Line[], position: Map<Line, number>, links: Link<C>[]): void {
  const heads = new Map<Line, LabelHit[]>()
  for (const label of labels) if (label.line.segments.length > 1) heads.set(label.line, [...(heads.get(label.line) ?? []), label])
  for (const [line, row] of heads) {
    const at = position.get(line) as number
    const next = lines[at + 1]
    const sorted = [...row].sort((a, b) => a.x0 - b.x0)
    const under = byLine.get(next as Line)
    if (under === undefined) linkAbove(sorted, lines[at - 1], byLine, links)
    else if (line.segments.length >= FEWEST_CELLS && row.length === line.segments.length && isRowOver(sorted, next) && under.length === row.length) [...under].sort((a, b) => a.x0 - b.x0).forEach((candidate, i) => links.push({ label: sorted[i] as LabelHit, candidate, kind: 'below', geometry: BY_ORDER }))
  }
}

/** Large values over their words in small: cell by cell, edge to edge or centred, with nothing of the kind under the words. */
function linkAbove<C extends Candidate>(row: LabelHit[], above: Line | undefined, byLine: Map<Line, C[]>, links: Link<C>[]): void {
  const values = byLine.get(above as Line)
  if (values === undefined || !isRowOver(row, above) || (row[0] as LabelHit).line.segments.some((cell) => /\d{3}/.test(cell.text))) return
  for (const label of row) {
    const candidate = values.find((one) => Math.abs(one.x0 - label.x0) < EDGE || Math.abs(one.x0 + one.x1 - label.x0 - label.x1) / 2 < OFF_CENTRE)
    if (candidate !== undefined) links.push({ label, candidate, kind: 'below', geometry: BY_ORDER })
  }
}

/** Does the line next to that of the labels have as many cells? */
function isRowOver(row: LabelHit[], other: Line | undefined): boolean {
  const { line, size } = row[0] as LabelHit
  const count = line.segments.length
  return other !== undefined && other.segments.length === count && other.page === line.page && Math.abs(other.y - line.y) <= size * 2.5
}

/** 1 where the candidate stands under the label, edge to edge or within; 0 where it does not. */
function alignmentOf(label: LabelHit, candidate: Candidate): number {
  const overlap = Math.min(label.x1, candidate.x1) - Math.max(label.x0, candidate.x0)
  const edge = Math.min(Math.abs(label.x0 - candidate.x0), Math.abs(label.x1 - candidate.x1), Math.abs(label.x0 + label.x1 - candidate.x0 - candidate.x1) / 2)
  if (overlap > 0 && edge < 4) return 1
  if (overlap > 0.5 * Math.min(label.x1 - label.x0, candidate.x1 - candidate.x0)) return 0.95
  if (overlap > 0) return 0.85
  return edge < 40 && overlap > -14 ? 0.55 : 0
}

/** Best link of a candidate to a label meaning one of `targets`, with the weight of the meaning counted. */
export function bestLink<C extends Candidate>(links: Link<C>[], targets: Target[]): { link: Link<C>; score: number; target: Target } | null {
  let best: { link: Link<C>; score: number; target: Target } | null = null
  for (const link of links) {
    for (const meaning of link.label.meanings) {
      if (!targets.includes(meaning.target)) continue
      const score = link.geometry * meaning.weight + Math.min(3, link.label.words - 1) * 0.01
      if (best === null || score > best.score) best = { link, score, target: meaning.target }
    }
  }
  return best
}

/** The links of each candidate. */
export function linksByCandidate<C extends Candidate>(links: Link<C>[]): Map<C, Link<C>[]> {
  const map = new Map<C, Link<C>[]>()
  for (const link of links) {
    const own = map.get(link.candidate)
    if (own === undefined) map.set(link.candidate, [link])
    else own.push(link)
  }
  return map
}
