import type { Line, Token } from '../page-lines'
import { candidateOf, type Candidate } from './candidate'
import { IBAN_LENGTHS, isIban } from './identifiers'

const MOST_PIECES = 9
const START = /^[A-Z]{2}\d{2}[\dA-Z]*$/

/** IBANs that the edge of the text cut in two: whole only with the first words of the next line, and proven by their check digits. */
export function wrappedIbansOf(lines: Line[]): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] as Line
    const next = lines[i + 1] as Line
    if (line.page !== next.page) continue
    for (let from = Math.max(0, line.tokens.length - MOST_PIECES); from < line.tokens.length; from += 1) {
      const value = joinedFrom(line, from, next)
      const segment = line.segments.at(-1)
      if (value === null || segment === undefined || segment.from > from) continue
      found.push(candidateOf(segment, from, line.tokens.length - 1, value, value, 1))
      break
    }
  }
  return found
}

function joinedFrom(line: Line, from: number, next: Line): string | null {
  const first = (line.tokens[from] as Token).text
  const length = IBAN_LENGTHS[first.slice(0, 2)]
  if (length === undefined || !START.test(first)) return null
  let value = line.tokens.slice(from).reduce((text, token) => text + token.text, '')
  if (value.length >= length) return null
  for (const token of next.tokens.slice(0, MOST_PIECES)) {
    value += token.text.replace(/[^\dA-Z]+$/, '')
    if (value.length >= length) break
  }
  return value.length === length && isIban(value) ? value : null
}
