import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import type { Word } from './types'

const NARROW = new Set("ijl.,:;'|!()[]/ -\u00A0\u2009\u202F’I1tfr")
const WIDE = /[A-ZÀ-ÞmwMW@%€]/

/** Relative width of a character in an ordinary sans serif: enough to place a word inside its run. */
function weight(character: string): number {
  if (character >= '0' && character <= '9') return 0.556
  if (NARROW.has(character)) return 0.3
  return WIDE.test(character) ? 0.7 : 0.53
}

/**
 * Cuts a text run of pdfjs into words placed in page points from the top left corner.
 * Words are appended to `words`; upright text only, since vertical notes in a margin would break the lines.
 */
export function wordsOfRun(item: TextItem, view: number[], page: number, bold: boolean, words: Word[]): void {
  if (item.str.trim() === '') return
  const [a, b, c, d, e, f] = multiply(view, item.transform as number[])
  const size = Math.hypot(c, d)
  if (size === 0 || Math.abs(b) > Math.abs(a) * 0.2 || a <= 0) return
  const top = f - size * 0.8
  let total = 0
  for (const character of item.str) total += weight(character)
  const unit = item.width / total
  let at = 0
  let start = 0
  let text = ''
  const flush = () => {
    if (text !== '') {
      words.push({ text, page, box: [e + start * unit, top, (at - start) * unit, size], fontSize: size, ...(bold ? { bold } : {}) })
    }
    text = ''
  }
  for (const character of item.str) {
    if (/\s/.test(character)) {
      flush()
      at += weight(character)
      start = at
      continue
    }
    if (text === '') start = at
    text += character
    at += weight(character)
  }
  flush()
}

function multiply(m: number[], n: number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
