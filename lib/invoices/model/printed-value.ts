import { parseFrenchDate, shortDate } from '@/lib/shared/civil-dates'
import { formatAmount, parseAmount } from '@/lib/shared/amounts'
import type { PageWord } from './page-words'

/** What a field holds: it says how many neighbours of the chosen word belong to the value. */
export type ValueKind = 'text' | 'digits14' | 'amount' | 'date'

const LONGEST = 6
const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']

/**
 * The value that a person means by choosing one word of a page: « 234,56 » of « 1 234,56 € » is the whole amount,
 * « mars » of « 12 mars 2026 » the whole date. Falls back to the word without its punctuation.
 */
export function printedValue(kind: ValueKind, words: readonly PageWord[], chosen: number): string {
  const word = words[chosen]
  if (!word) return ''
  const bare = bareOf(word)
  if (kind === 'text') return bare
  const read = READERS[kind]
  const line = neighbours(words, chosen)
  const at = line.indexOf(word)
  const windows = spans(line.length, at).map(([from, to]) => line.slice(from, to).map(bareOf))
  for (const texts of windows) {
    const value = read(texts)
    if (value !== null) return value
  }
  return bare
}

/** Without the punctuation around it. */
const bareOf = ({ text }: PageWord) => text.replace(/^[(:«"]+|[),;:».”"]+$/g, '')

/** Longest first, so that « 1 234,56 » wins over « 234,56 ». */
function spans(length: number, at: number): [number, number][] {
  const found: [number, number][] = []
  for (let size = Math.min(LONGEST, length); size > 0; size--) {
    for (let from = Math.max(0, at - size + 1); from <= at && from + size <= length; from++) found.push([from, from + size])
  }
  return found
}

/** The words beside the chosen one on its line, as far as no wide gap parts them. */
function neighbours(words: readonly PageWord[], chosen: number): PageWord[] {
  const word = words[chosen] as PageWord
  const [, top, , height] = word.box
  const line = words.filter(({ box }) => Math.abs(box[1] + box[3] / 2 - (top + height / 2)) < height * 0.4).sort((a, b) => a.box[0] - b.box[0])
  const at = line.indexOf(word)
  const isClose = (i: number) => {
    const [left, right] = [line[i - 1], line[i]]
    return !!left && !!right && right.box[0] - left.box[0] - left.box[2] < height * 1.1
  }
  let [from, to] = [at, at + 1]
  while (isClose(from)) from--
  while (to < line.length && isClose(to)) to++
  return line.slice(from, to)
}

const READERS: Record<Exclude<ValueKind, 'text'>, (texts: string[]) => string | null> = {
  digits14: (texts) => {
    const digits = texts.join('').replace(/\./g, '')
    return /^\d{14}$/.test(digits) ? digits : null
  },
  amount: (texts) => {
    const text = texts.join(' ').replace(/\s*(€|EUR)$/i, '')
    // Thousands come in groups of three: « 2 150,00 » of « Qté 2 150,00 » is the risk that the eye must judge.
    if (!/^[-−]?\s?\d{1,3}([\s.,]\d{3})*([.,]\d{1,2})?$|^[-−]?\d+([.,]\d{1,2})?$/.test(text)) return null
    const cents = parseAmount(text)
    return cents === null ? null : formatAmount(cents)
  },
  date: (texts) => {
    const text = texts.join(' ')
    const named = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text)
    const folded = named?.[2]?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const month = folded ? MONTHS.findIndex((start) => folded.startsWith(start)) : -1
    const date = parseFrenchDate(named && month >= 0 ? `${named[1]}/${month + 1}/${named[3]}` : text)
    return date ? shortDate(date) : null
  },
}
