import { labelKey } from '../fold'
import { gapBefore, textOf, type Line } from '../page-lines'
import { KNOWN_KEYS, PHRASES, SKIPPED, type LabelHit, type PhraseNode } from './phrase-tree'
import type { Target } from './targets'
import { joinWrapped } from './wrapped-labels'

export type { LabelHit } from './phrase-tree'

const CELL_EDGE = 1.15

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
    if (here.key === '' || next.key === '' || here.key.length + next.key.length < 7 || next.token !== here.token + 1 || !KNOWN_KEYS.has(here.key + next.key)) continue
    if (KNOWN_KEYS.has(here.key) && KNOWN_KEYS.has(next.key)) continue
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
function matchAt(line: Line, atoms: Atom[], start: number, hits: LabelHit[]): number {
  const entry = PHRASES.next.get((atoms[start] as Atom).key)
  if (entry === undefined) return start
  let node: PhraseNode = entry
  let best: { node: PhraseNode; end: number; words: number } | undefined
  let words = 1
  let at = start
  for (;;) {
    if (node.meanings !== undefined && (atoms[at] as Atom).last) best = { node, end: at, words }
    let next = at + 1
    while (next < atoms.length && SKIPPED.has((atoms[next] as Atom).key) && !node.next.has((atoms[next] as Atom).key)) next += 1
    const atom = atoms[next]
    const deeper: PhraseNode | undefined = atom === undefined ? undefined : node.next.get(atom.key)
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

function hitOf(line: Line, atoms: Atom[], start: number, best: { node: PhraseNode; end: number; words: number }): LabelHit {
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
