import type { Box, FieldName, PageText, Word } from '../types'
import { isTotal, longestForm, saysTheSame } from './printed-forms'

export interface Place {
  page: number
  box: Box
  printed: string
}

/** Where the value of a field is printed: the last place for a total, the first one for the rest; nothing when it is not. */
export function placeOnPage(field: FieldName, value: string, pages: PageText[]): Place | undefined {
  const places = pages.flatMap(({ words }) => placesAmong(words, field, value))
  return isTotal(field) ? places.at(-1) : places[0]
}

function placesAmong(words: Word[], field: FieldName, value: string): Place[] {
  const places: Place[] = []
  for (const [start, first] of words.entries()) {
    for (let end = start; end < Math.min(words.length, start + longestForm(field)); end++) {
      const last = words[end]
      if (!last || !sameLine(first, last)) break
      const run = words.slice(start, end + 1)
      const printed = run.map(({ text }) => text).join(' ')
      if (!saysTheSame(field, value, afterLabel(printed)) && !saysTheSame(field, value, printed)) continue
      places.push({ page: first.page, box: around(run), printed })
      break
    }
  }
  return places
}

/** « N°:F-12 » and « Date:01/02/2026 » announce and say in one word. */
function afterLabel(printed: string): string {
  return printed.replace(/^[^:°]*[:°]\s*/, '')
}

function sameLine(a: Word, b: Word): boolean {
  return Math.abs(a.box[1] - b.box[1]) < Math.max(a.box[3], b.box[3]) * 0.6
}

function around(words: Word[]): Box {
  const left = Math.min(...words.map(({ box }) => box[0]))
  const top = Math.min(...words.map(({ box }) => box[1]))
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]))
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]))
  return [left, top, right - left, bottom - top]
}
