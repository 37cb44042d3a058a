import { labelKey } from '../fold'
import type { Line, Segment, Token } from '../page-lines'
import { PHRASES, SKIPPED, type LabelHit, type PhraseNode } from './phrase-tree'

/** « Numéro » over « de facture »: a label cut over two lines of a narrow column is one label, on the lower line. */
export function joinWrapped(lines: Line[], hits: LabelHit[]): LabelHit[] {
  const found: LabelHit[] = []
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] as Line
    const next = lines[i + 1] as Line
    if (line.page !== next.page || next.segments.length < 2 || line.segments.length < 2) continue
    for (const lower of next.segments) {
      if (!isShortWords(lower)) continue
      const upper = line.segments.find((one) => isShortWords(one) && one.x0 < lower.x1 && one.x1 > lower.x0 && !hasItsValue(one))
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

/** « Date   12/11/2026 » over « Commande   77 »: a label that its own value follows ends on its line. */
function hasItsValue(upper: Segment): boolean {
  const next = upper.line.segments.find((one) => one.from === upper.to)
  return next !== undefined && /\d/.test(next.text) && keysOf(upper).reduce<PhraseNode | undefined>((node, key) => node?.next.get(key), PHRASES)?.meanings !== undefined
}

function keysOf(segment: Segment): string[] {
  return segment.text.split(/[\s'’-]+/).map(labelKey).filter((key) => !SKIPPED.has(key))
}

function wrappedHit(upper: Segment, lower: Segment): LabelHit | null {
  const keys = [upper, lower].flatMap(keysOf)
  let node: PhraseNode | undefined = PHRASES
  for (const key of keys) node = node?.next.get(key)
  if (node?.meanings === undefined || keys.length < 2) return null
  const first = lower.line.tokens[lower.from] as Token
  return {
    line: lower.line, from: lower.from, to: lower.to - 1,
    x0: Math.min(upper.x0, lower.x0), x1: Math.max(upper.x1, lower.x1), y1: first.y1, y: lower.line.y, size: first.size,
    phrase: node.phrase as string, words: keys.length, meanings: node.meanings,
  }
}
