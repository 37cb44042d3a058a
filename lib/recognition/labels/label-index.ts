import { labelKey } from '../fold'
import { gapBefore, textOf, type Line, type Segment, type Token } from '../page-lines'
import { ENGLISH_LABELS } from './english'
import { FRENCH_LABELS } from './french'
import { GERMAN_LABELS } from './german'
import { OTHER_LABELS } from './other-languages'
import type { LabelRow, Target } from './targets'

/** A label found on the page: tokens `from` to `to` (included) of a line. One phrase may announce several targets. */
export interface LabelHit {
  line: Line
  from: number
  to: number
  x0: number
  x1: number
  /** Bottom of the label and its middle. */
  y1: number
  y: number
  size: number
  phrase: string
  words: number
  meanings: { target: Target; weight: number }[]
}

interface Node {
  next: Map<string, Node>
  phrase?: string
  meanings?: { target: Target; weight: number }[]
}

const SKIPPED = new Set(['de', 'du', 'd', 'des', 'la', 'le', 'l', 'les', 'a', 'au', 'aux', 'the', 'of', 'der', 'die', 'das', 'del', 'di', 'della', 'van', 'het', 'el', ''])
const CELL_EDGE = 1.15

const KNOWN = new Set<string>()

function plant(rows: LabelRow[]): Node {
  const root: Node = { next: new Map() }
  for (const row of rows) for (const phrase of row.phrases) plantPhrase(root, phrase, row)
  return root
}

function plantPhrase(root: Node, phrase: string, row: LabelRow): void {
  let node = root
  const words = phrase.split(/[\s'-]+/).map(labelKey)
  for (const key of words.length > 1 ? words.filter((word) => !SKIPPED.has(word)) : words) {
    KNOWN.add(key)
    let next = node.next.get(key)
    if (next === undefined) node.next.set(key, (next = { next: new Map() }))
    node = next
  }
  node.phrase = node.phrase ?? phrase
  node.meanings = node.meanings ?? []
  if (!node.meanings.some((meaning) => meaning.target === row.target)) node.meanings.push({ target: row.target, weight: row.weight })
}

// French first: where two languages write the same word, its meanings add up in that order.
const ROOT = plant([...FRENCH_LABELS, ...ENGLISH_LABELS, ...GERMAN_LABELS, ...OTHER_LABELS])

/** A word cut at hyphens, slashes and apostrophes; a label may begin and end only at the edge of a word. */
interface Atom {
  key: string
  token: number
  /** Last token, where a broken word spans two. */
  end?: number
  first: boolean
  last: boolean
}

const CUT = /[-/'’.,;:()[\]|–—&+*·•]+/

/** « facture/Date », « HT/TTC »: two words, each of which may close or open a label. */
const PAIRED = /^\p{L}{2,}\/\p{L}{2,}:?$/u

function atomsOf(line: Line): Atom[] {
  const atoms: Atom[] = []
  for (let token = 0; token < line.tokens.length; token += 1) {
    const text = (line.tokens[token] as { text: string }).text
    const whole = !(text.length > 5 || text.includes("'") || text.includes('’')) || !CUT.test(text) ? [text] : text.split(CUT).filter((part) => part !== '')
    if (/^du:?$/i.test(text) && (text.endsWith(':') || gapBefore(line.tokens, token + 1) >= 0.9)) {
      atoms.push({ key: 'owed', token, first: true, last: true })
      continue
    }
    const dotted = /^(?:[A-Za-z]{1,3}\.){2,}[A-Za-z]?:?$/.test(text)
    const parts = dotted ? [text] : whole.length === 0 ? [text] : whole
    for (let i = 0; i < parts.length; i += 1) {
      const elided = /['’]/.test(text) || PAIRED.test(text)
      atoms.push({ key: labelKey(parts[i] as string), token, first: i === 0 || elided, last: i === parts.length - 1 || PAIRED.test(text) })
    }
  }
  return joinBroken(atoms, line)
}

/** Kerning may break a word in two for the reader: « Zahlbetr ag ». Two pieces that make a known word are one. */
function joinBroken(atoms: Atom[], line: Line): Atom[] {
  for (let i = 0; i + 1 < atoms.length; i += 1) {
    const here = atoms[i] as Atom
    const next = atoms[i + 1] as Atom
    if (here.key.length + next.key.length < 7 || next.token !== here.token + 1 || !KNOWN.has(here.key + next.key)) continue
    if (KNOWN.has(here.key) && KNOWN.has(next.key)) continue
    if (gapBefore(line.tokens, next.token) < 0.68) atoms.splice(i, 2, { key: here.key + next.key, token: here.token, end: next.token, first: here.first, last: next.last })
  }
  return atoms
}

/** The words that announce, as printed. */
export function printedLabel(hit: LabelHit): string {
  return textOf(hit.line, hit.from, hit.to).replace(/\s*[:=]$/, '')
}

/** Does the label name a credit note? On one, the words for an invoice name the invoice it corrects. */
export function namesCredit(hit: LabelHit): boolean {
  return /avoir|credit|gutschrift|storno|abono|rectific|korrektur/.test(hit.phrase)
}

/** Every label of the lines, longest phrase first at each place, each word used once. */
export function labelsOf(lines: Line[]): LabelHit[] {
  const hits: LabelHit[] = []
  for (const line of lines) {
    const atoms = atomsOf(line)
    let start = 0
    while (start < atoms.length) {
      const end = (atoms[start] as Atom).first ? matchAt(line, atoms, start, hits) : start
      start = end + 1
    }
  }
  return joinWrapped(lines, hits)
}

/** « Numéro » over « de facture »: a label cut over two lines of a narrow column is one label, on the lower line. */
function joinWrapped(lines: Line[], hits: LabelHit[]): LabelHit[] {
  const found: LabelHit[] = []
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] as Line
    const next = lines[i + 1] as Line
    if (line.page !== next.page || next.segments.length < 2 || line.segments.length < 2) continue
    for (const lower of next.segments) {
      if (!isShortWords(lower)) continue
      const upper = line.segments.find((one) => isShortWords(one) && one.x0 < lower.x1 && one.x1 > lower.x0)
      const size = (next.tokens[lower.from] as { size: number }).size
      const hit = upper === undefined || next.y - line.y > size * 1.9 ? null : wrappedHit(upper, lower)
      if (hit !== null) found.push(hit)
    }
  }
  if (found.length === 0) return hits
  const covered = (hit: LabelHit) => found.some((one) => one.line === hit.line && one.from <= hit.from && one.to >= hit.to)
  return [...hits.filter((hit) => !covered(hit)), ...found]
}

const MOST_WRAPPED = 4

function isShortWords(segment: Segment): boolean {
  return segment.to - segment.from <= MOST_WRAPPED && !/\d/.test(segment.text)
}

function wrappedHit(upper: Segment, lower: Segment): LabelHit | null {
  const keys = [upper, lower].flatMap((segment) => segment.text.split(/[\s'’-]+/).map(labelKey)).filter((key) => !SKIPPED.has(key))
  let node: Node | undefined = ROOT
  for (const key of keys) node = node?.next.get(key)
  if (node?.meanings === undefined || keys.length < 2) return null
  const first = lower.line.tokens[lower.from] as Token
  return {
    line: lower.line, from: lower.from, to: lower.to - 1,
    x0: Math.min(upper.x0, lower.x0), x1: Math.max(upper.x1, lower.x1), y1: first.y1, y: lower.line.y, size: first.size,
    phrase: node.phrase as string, words: keys.length, meanings: node.meanings,
  }
}

function matchAt(line: Line, atoms: Atom[], start: number, hits: LabelHit[]): number {
  const entry = ROOT.next.get((atoms[start] as Atom).key)
  if (entry === undefined) return start
  let node: Node = entry
  let best: { node: Node; end: number; words: number } | undefined
  let words = 1
  let at = start
  for (;;) {
    if (node.meanings !== undefined && (atoms[at] as Atom).last) best = { node, end: at, words }
    let next = at + 1
    while (next < atoms.length && SKIPPED.has((atoms[next] as Atom).key) && !node.next.has((atoms[next] as Atom).key)) next += 1
    const atom = atoms[next]
    const deeper: Node | undefined = atom === undefined ? undefined : node.next.get(atom.key)
    if (atom === undefined || deeper === undefined || crossesCell(line, (atoms[at] as Atom).end ?? (atoms[at] as Atom).token, atom.token)) break
    node = deeper
    at = next
    words += 1
  }
  if (best === undefined) return start
  hits.push(hitOf(line, atoms, start, best))
  return best.end
}

function crossesCell(line: Line, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i += 1) if (gapBefore(line.tokens, i) >= CELL_EDGE) return true
  return false
}

function hitOf(line: Line, atoms: Atom[], start: number, best: { node: Node; end: number; words: number }): LabelHit {
  const from = (atoms[start] as Atom).token
  const final = atoms[best.end] as Atom
  const to = final.end ?? final.token
  const first = line.tokens[from]
  const last = line.tokens[to]
  if (first === undefined || last === undefined) throw new RangeError('A label lies outside its line')
  return {
    line, from, to,
    x0: first.x0, x1: last.x1, y1: Math.max(first.y1, last.y1), y: (first.y0 + first.y1) / 2, size: first.size,
    phrase: best.node.phrase as string,
    words: best.words,
    meanings: best.node.meanings as { target: Target; weight: number }[],
  }
}
