import type { Line, Token } from '../page-lines'
import { gapBefore } from '../page-lines'

export type ReferenceField = 'invoiceNumber' | 'purchaseOrderReference' | 'contractReference' | 'buyerReference'

const EDGE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu
const DATE = /^\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})$|^\d{4}-\d{2}-\d{2}$/
/** « 83/09/2024 » is no day of the calendar, « 26-03/11 » is not written as one: they number documents. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const [first = 0, second = 0, third = 0] = text.split(/[/.-]/).map(Number)
  // « 25-03-1184 » is of no year that invoices.
  if (third > 99 && (third < 1990 || third > 2099)) return false
  return /^\d{4}/.test(text) || (first <= 31 && second <= 12) || (first <= 12 && second <= 31)
}

const MONEY = /[€$£%]|^\d+(?:[ .]\d{3})*,\d{2}$|^\d+\.\d{2}$/
const MONEY_AFTER = /^(?:€|EUR|euros?|%|HT|TTC)\b|^[€%]/i
/** A word processor turns the hyphen of « 2026-F-088 » into a dash. */
const INNER_DASH = /(?<=[\p{L}\d])[–—](?=[\p{L}\d])/gu
/** « BT-12 » is the number of a term of EN 16931, printed beside its label in model invoices: never a value. */
const TERM_NUMBER = /^B[TG]-\d{1,3}$/
const ALLOWED = /^[\p{L}\d][\p{L}\d_/.#:+*()°-]*$/u

/** The reference read from token `from` on: its text and last token, or null where the words have not its shape. */
export function referenceAt(line: Line, from: number, field: ReferenceField, strong: boolean): { value: string; to: number } | null {
  const first = trimmed(line.tokens[from])
  if (first === '' || !ALLOWED.test(first) || isDate(first) || first.length > 40) return null
  const joined = withNeighbours(line, from, first)
  if (joined === null || TERM_NUMBER.test(joined.value)) return null
  if (/\d/.test(joined.value) && continues(line, joined.to)) return endsCell(line, joined.to + 1) ? { value: `${joined.value} ${(line.tokens[joined.to + 1] as Token).text}`, to: joined.to + 1 } : null
  if (MONEY.test(joined.value) || MONEY_AFTER.test(line.tokens[joined.to + 1]?.text ?? '')) return null
  if (field === 'buyerReference' && strong && !/\d/.test(first)) return wholeCell(line, from) ?? (fits(joined.value, field, strong) ? joined : null)
  return fits(joined.value, field, strong) ? joined : null
}

function endsCell({ segments }: Line, at: number): boolean {
  return segments.some((cell) => cell.to === at + 1)
}

/** « n° 0231456789 A4 22D6 - 1A23 »: more groups of capitals and digits follow; only the end of the cell tells where the reference ends. */
function continues(line: Line, to: number): boolean {
  const next = line.tokens[to + 1]
  return next !== undefined && gapBefore(line.tokens, to + 1) <= 0.68 && /^(?=[A-Z\d-]*\d)[A-Z]{1,2}[A-Z\d-]*\d[A-Z\d-]*$|^\d+[A-Z]+\d[A-Z\d-]*$/.test(next.text)
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
/** « F26 1108 22 »: too short to be a whole reference, unless nothing follows. */
const SHORT_HEAD = /^[A-Z]{1,3}\d{1,3}$/
const CONTINUED = /^[\dA-Z][\dA-Z._/-]*$/

/** « 4500 123 456 », « FA 2024-001 », « 2024 / 12 »: pieces of one reference separated by single blanks. */
function withNeighbours(line: Line, from: number, first: string): { value: string; to: number } | null {
  if (SHORT_HEAD.test(first)) return withMoreDigits(line, first, from)
  const thousands = thousandsAfter(line, from, first)
  if (thousands !== null) return thousands
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
    const prefix = to === from && PREFIX.test(value) && /\d/.test(text) && CONTINUED.test(text) && !isDate(text)
    // « 110 254 897 3 »: a last figure alone ends the reference where it ends the cell.
    const digits = /^\d{2,}$/.test(value.replace(/ /g, '')) && (/^\d{2,}$/.test(text) || (to > from && /^\d$/.test(text) && endsCell(line, next)))
    if (!prefix && !digits) break
    value += prefix ? ` ${text}` : text
    to = next
    if (prefix && /^\d+$/.test(text)) return withMoreDigits(line, value, to)
  }
  return { value, to }
}

/** « 7 418 », « H-118 204 »: a running number printed as a figure, its thousands apart, that ends its cell. */
function thousandsAfter(line: Line, from: number, first: string): { value: string; to: number } | null {
  const next = line.tokens[from + 1]
  if (next === undefined || !/^(?:.*\p{L}.*[^\d])?\d{1,3}$/u.test(first) || !/^\d{3}$/.test(next.text) || gapBefore(line.tokens, from + 1) > 0.68) return null
  const after = line.tokens[from + 2]
  return after === undefined || gapBefore(line.tokens, from + 2) > 0.68 || /^[^\p{L}\d]+$/u.test(after.text) ? { value: `${first}${/\p{L}/u.test(first) ? ' ' : ''}${next.text}`, to: from + 1 } : null
}

/**
 * « LX 26 10 5512 »: after capitals and digits, more groups of digits belong to the reference when they end its cell.
 * When words follow them, they may be a quantity or a delay: what the reference is cannot be told, and none is read.
 */
function withMoreDigits(line: Line, start: string, at: number): { value: string; to: number } | null {
  let value = start
  let to = at
  for (let next = at + 1; next < line.tokens.length && gapBefore(line.tokens, next) <= 0.68; next += 1) {
    const text = (line.tokens[next] as Token).text.replace(EDGE, '')
    if (!/^\d{2,}$/.test(text)) break
    value += ` ${text}`
    to = next
  }
  if (to === at || MONEY_AFTER.test(line.tokens[to + 1]?.text ?? '')) return { value, to }
  const after = line.tokens[to + 1]
  const ends = after === undefined || gapBefore(line.tokens, to + 1) > 0.68 || /^(?:du|le|en|et|[^\p{L}\d]+)$/iu.test(after.text) || /[,;.)]$/.test((line.tokens[to] as Token).text)
  return ends ? { value, to } : null
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
