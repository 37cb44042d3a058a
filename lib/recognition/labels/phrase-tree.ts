import { labelKey } from '../fold'
import type { Line } from '../page-lines'
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

/** A word of the tree of phrases; `meanings` where a phrase ends. */
export interface PhraseNode {
  next: Map<string, PhraseNode>
  phrase?: string
  meanings?: { target: Target; weight: number }[]
}

/** Small words that may stand or be absent inside a label. */
export const SKIPPED = new Set(['de', 'du', 'd', 'des', 'la', 'le', 'l', 'les', 'a', 'au', 'aux', 'the', 'of', 'der', 'die', 'das', 'del', 'di', 'della', 'van', 'het', 'el', ''])

/** Every word of every phrase. */
export const KNOWN_KEYS = new Set<string>()

function plant(rows: LabelRow[]): PhraseNode {
  const root: PhraseNode = { next: new Map() }
  for (const row of rows) for (const phrase of row.phrases) plantPhrase(root, phrase, row)
  return root
}

function plantPhrase(root: PhraseNode, phrase: string, row: LabelRow): void {
  let node = root
  // An underscore keeps a small word that matters: « facture _à » is not « facture ».
  const words = phrase.split(/[\s'-]+/)
  const kept = words.length > 1 ? words.filter((word) => word.startsWith('_') || !SKIPPED.has(labelKey(word))) : words
  for (const key of kept.map((word) => labelKey(word.replace('_', '')))) {
    KNOWN_KEYS.add(key)
    let next = node.next.get(key)
    if (next === undefined) node.next.set(key, (next = { next: new Map() }))
    node = next
  }
  node.phrase = node.phrase ?? phrase.replace('_', '')
  node.meanings = node.meanings ?? []
  if (!node.meanings.some((meaning) => meaning.target === row.target)) node.meanings.push({ target: row.target, weight: row.weight })
}

// French first: where two languages write the same word, its meanings add up in that order.
export const PHRASES = plant([...FRENCH_LABELS, ...ENGLISH_LABELS, ...GERMAN_LABELS, ...OTHER_LABELS])
