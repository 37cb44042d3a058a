import { fold } from '../fold'
import type { Segment } from '../page-lines'
import { candidateAt, type Candidate } from './candidate'

const MONTHS: string[][] = [
  ['janv', 'jan', 'enero', 'ene', 'gennaio', 'genn', 'gen'],
  ['fevr', 'fev', 'feb', 'febbraio'],
  ['mars', 'mar', 'marz', 'maart', 'mrt', 'maerz'],
  ['avr', 'apr', 'abr', 'aprile'],
  ['mai', 'may', 'mei', 'maggio', 'magg', 'mag', 'maio'],
  ['juin', 'jun', 'giugno', 'giu'],
  ['juil', 'jul', 'luglio', 'lug'],
  ['aout', 'aug', 'ago', 'aou'],
  ['sept', 'sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]
const BY_NAME = new Map(MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])))

const SEPARATED = /(?<![\d/.,-])(\d{1,4})(\s?[/.\-–]\s?)(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/.,-]\d)/g
const NAMED = /(?<![\d\p{L}/.-])(\d{1,2})(?:er|ER|ᵉʳ|st|nd|rd|th)?\.?[\s\-/]?(?:de |of )?(\p{L}{3,10})\.?,?[\s\-/]?(?:de |del )?(\d{4}|\d{2})(?![\d\p{L}])/uy
const DAY = /(?<![\d\p{L}/.-])\d{1,2}(?!\d)/gu
const AMERICAN = /(?<![\p{L}])(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?\s?,?\s(\d{4})(?!\d)/gu
const COMPACT = /(?<![\d\p{L}.,/-])(20[0-4]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\d\p{L}.,/-])/gu

/** Dates of a cell as ISO dates; `monthFirst` reads 01/31/2024 in the American order. */
export function datesOf(segment: Segment, monthFirst: boolean, found: Candidate[]): void {
  const text = segment.text
  for (const match of text.matchAll(SEPARATED)) {
    const value = numericDate(match[1] as string, match[3] as string, match[4] as string, monthFirst)
    if (value !== null) found.push(candidateAt(segment, match.index, match.index + match[0].length, value, match[4]?.length === 4 || match[1]?.length === 4 ? 1 : 0.85))
  }
  if (/\p{L}{3}/u.test(text)) namedDates(segment, found)
  for (const match of text.matchAll(COMPACT)) {
    const value = civilDate(Number(match[1]), Number(match[2]), Number(match[3]))
    if (value !== null) found.push(candidateAt(segment, match.index, match.index + match[0].length, value, 0.6))
  }
}

function namedDates(segment: Segment, found: Candidate[]): void {
  for (const match of namedIn(segment.text)) {
    const month = monthOf(match[2] as string)
    const value = month === null ? null : civilDate(yearOf(match[3] as string), month, Number(match[1]))
    if (value !== null) found.push(candidateAt(segment, match.index, match.index + match[0].length, value, 1))
  }
  for (const match of segment.text.matchAll(AMERICAN)) {
    const month = monthOf(match[1] as string)
    const value = month === null ? null : civilDate(Number(match[3]), month, Number(match[2]))
    if (value !== null) found.push(candidateAt(segment, match.index, match.index + match[0].length, value, 1))
  }
}

/** What may be a date in words from each of its numbers on: in « n. 9 del 12 settembre 2025 » the first reading must not take the second's day. */
function namedIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(DAY)].flatMap(({ index }) => {
    NAMED.lastIndex = index
    const match = NAMED.exec(text)
    return match === null ? [] : [match]
  })
}

/** Does the page print a date that only the American order explains (01/31/2024), and none that only ours does? */
export function printsMonthFirst(segments: Segment[]): boolean {
  let american = 0
  let european = 0
  for (const segment of segments) {
    for (const match of segment.text.matchAll(SEPARATED)) {
      if (Number(match[3]) > 12 && Number(match[1]) <= 12) american += 1
      if (Number(match[1]) > 12 && Number(match[1]) <= 31) european += 1
    }
  }
  return american > 0 && european === 0
}

function numericDate(first: string, second: string, third: string, monthFirst: boolean): string | null {
  if (first.length === 4) return third.length === 2 ? civilDate(Number(first), Number(second), Number(third)) : null
  if (first.length === 3) return null
  const year = yearOf(third)
  return monthFirst ? civilDate(year, Number(first), Number(second)) : civilDate(year, Number(second), Number(first))
}

function yearOf(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed)
}

/** 1 to 12 for a month name or its abbreviation in the languages of the neighbours. */
export function monthOf(name: string): number | null {
  const folded = fold(name)
  for (let length = Math.min(8, folded.length); length >= 3; length -= 1) {
    const month = BY_NAME.get(folded.slice(0, length))
    if (month !== undefined) return isMonthName(folded, month) ? month : null
  }
  return null
}

const FULL_NAMES = /^(janv?(ier|uary|uar|uari|eiro)?|ene(ro)?|gen(n|naio)?|fev(r|rier|ereiro)?|feb(ruary|ruar|rero|braio|ruari)?|mar(s|ch|z|zo|co|t)?|marz|maerz|maart|mrt|avr(il)?|apr(il|ile)?|abr(il)?|mai|may|mei|magg?(io)?|mayo|maio|juin|jun(e|i|io|ho)?|giu(gno)?|juil(let)?|jul(y|i|io|ho)?|lug(lio)?|aout?|aug(ust|ustus)?|ago(sto)?|sept?(embre|ember|iembre)?|set(embre|embro|tembre)?|oct(obre|ober|ubre)?|okt(ober)?|ott(obre)?|out(ubro)?|nov(embre|ember|iembre|embro)?|dec(embre|ember)?|dez(ember|embro)?|dic(iembre|embre)?)$/

function isMonthName(folded: string, month: number): boolean {
  return month > 0 && FULL_NAMES.test(folded)
}

function civilDate(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
