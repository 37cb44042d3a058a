import type { Line, Token } from '../page-lines'
import { gapBefore } from '../page-lines'

export type ReferenceField = 'invoiceNumber' | 'purchaseOrderReference' | 'contractReference' | 'buyerReference'

const EDGE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$|^\d{4}-\d{2}-\d{2}$/
const MONEY = /[€$£%]|^\d+(?:[ .]\d{3})*,\d{2}$|^\d+\.\d{2}$/
const MONEY_AFTER = /^(?:€|EUR|euros?|%|HT|TTC)\b|^[€%]/i
/** A word processor turns the hyphen of « 2026-F-088 » into a dash. */
const INNER_DASH = /(?<=[\p{L}\d])[–—](?=[\p{L}\d])/gu
const ALLOWED = /^[\p{L}\d][\p{L}\d_/.#:+*()°-]*$/u

/** The reference read from token `from` on: its text and last token, or null where the words have not its shape. */
export function referenceAt(line: Line, from: number, field: ReferenceField, strong: boolean): { value: string; to: number } | null {
  const first = trimmed(line.tokens[from])
  if (first === '' || !ALLOWED.test(first) || DATE.test(first) || first.length > 40) return null
  const joined = withNeighbours(line, from, first)
  if (MONEY.test(joined.value) || MONEY_AFTER.test(line.tokens[joined.to + 1]?.text ?? '')) return null
  if (field === 'buyerReference' && strong && !/\d/.test(first)) return wholeCell(line, from) ?? (fits(joined.value, field, strong) ? joined : null)
  return fits(joined.value, field, strong) ? joined : null
}

/** A code of several words that fills its own cell: « Kundenref. BT-10 ». */
function wholeCell(line: Line, from: number): { value: string; to: number } | null {
  const segment = line.segments.find((one) => one.from === from)
  if (segment === undefined || segment.to - from < 2 || segment.to - from > 3 || !/\d/.test(segment.text)) return null
  return { value: segment.text.replace(/\s/g, ' '), to: segment.to - 1 }
}

/** Trailing punctuation belongs to the sentence, not to the reference. */
function trimmed(token: Token | undefined): string {
  if (token === undefined) return ''
  return token.text.replace(EDGE, '').replace(INNER_DASH, '-')
}

const PREFIX = /^[A-Z]{1,4}$/
const CONTINUED = /^[\dA-Z][\dA-Z_/-]*$/

/** « 4500 123 456 », « FA 2024-001 », « 2024 / 12 »: pieces of one reference separated by single blanks. */
function withNeighbours(line: Line, from: number, first: string): { value: string; to: number } {
  let value = first
  let to = from
  for (let next = from + 1; next < line.tokens.length; next += 1) {
    const token = line.tokens[next] as Token
    if (gapBefore(line.tokens, next) > 0.68) break
    const text = token.text.replace(EDGE, '')
    const slash = /^[/-]$/.test(token.text) && next + 1 < line.tokens.length && gapBefore(line.tokens, next + 1) < 0.68
    if (slash) {
      const after = (line.tokens[next + 1] as Token).text.replace(EDGE, '')
      if (!/^\d[\dA-Z]*$/.test(after) || !/\d/.test(value)) break
      value += token.text + after
      to = next + 1
      next += 1
      continue
    }
    const lettered = lettersBetween(line, next, value)
    if (lettered !== null) {
      value += ` ${text} ${lettered}`
      to = next + 1
      next += 1
      continue
    }
    const prefix = to === from && PREFIX.test(value) && /\d/.test(text) && CONTINUED.test(text) && !DATE.test(text)
    const digits = /^\d{2,}$/.test(value.replace(/ /g, '')) && /^\d{2,}$/.test(text)
    if (!prefix && !digits) break
    value += prefix ? ` ${text}` : text
    to = next
  }
  return { value, to }
}

const NOT_LETTERS = /^(?:DU|LE|LA|AU|ET|DE|EN|SUR|VOM|DATE|HT|TTC|TVA|EUR|PAR)$/

/** « 24 MP 0188 »: digits, a few capitals and digits again; gives the last digits. */
function lettersBetween(line: Line, at: number, value: string): string | null {
  const letters = (line.tokens[at] as Token).text
  const after = line.tokens[at + 1]
  if (after === undefined || !/^\d{2,}$/.test(value) || !PREFIX.test(letters) || NOT_LETTERS.test(letters) || gapBefore(line.tokens, at + 1) > 0.68) return null
  const digits = after.text.replace(EDGE, '')
  return /^\d{3,}$/.test(digits) ? digits : null
}

function fits(value: string, field: ReferenceField, strong: boolean): boolean {
  const digits = /\d/.test(value)
  if (/^(?:19|20)\d{2}$/.test(value) && field === 'invoiceNumber') return false
  switch (field) {
    case 'invoiceNumber':
      return digits && (value.length >= 3 || strong)
    case 'purchaseOrderReference':
      return digits && value.length >= 3
    case 'contractReference':
      return digits && value.length >= 3
    case 'buyerReference':
      return value.length >= 2 && (digits || (/^[A-Z][A-Z_/-]+$/.test(value) && strong))
  }
}
