import type { Box, FieldName, PageText, Word } from '../types'
import { isTotal, printedForm, type PrintedForm } from './printed-forms'

export interface Place {
  page: number
  box: Box
  printed: string
}

/** Where the value of a field is printed: the last place for a total, the first one for the rest; nothing when it is not. */
export function placeOnPage(field: FieldName, value: string, pages: PageText[]): Place | undefined {
  const form = printedForm(field, value)
  const places = pages.flatMap(({ words }) => placesAmong(words, form))
  return isTotal(field) ? places.at(-1) : places[0]
}

function placesAmong(words: Word[], form: PrintedForm): Place[] {
  const places: Place[] = []
  for (const [start, first] of words.entries()) {
    const end = endOfValue(words, start, form)
    if (end === undefined) continue
    const run = words.slice(start, end)
    places.push({ page: first.page, box: around(run), printed: run.map(({ text }) => text).join(' ') })
  }
  return places
}

/** Index after the last word of a value that begins at `start`. */
function endOfValue(words: Word[], start: number, form: PrintedForm): number | undefined {
  let printed = ''
  for (let index = start; index < Math.min(words.length, start + form.words); index++) {
    const word = words[index]
    if (!word || !sameLine(words[start] ?? word, word)) return undefined
    printed = printed === '' ? afterLabel(word.text) : `${printed} ${word.text}`
    if (form.isSaidBy(printed) || (index === start && form.isSaidBy(word.text))) return index + 1
    if (!form.mayStartWith(printed)) return undefined
  }
  return undefined
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
