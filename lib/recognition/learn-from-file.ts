import { learn } from './lessons'
import { readPdfText } from './read-pdf'
import type { FieldName, Lesson, PageText, Recognition } from './types'

/** What the person who sent an invoice made of a field: its value, or null where he emptied what had been filled. */
export type Confirmed = [field: FieldName, value: string | null]

/** Printed nowhere: it contradicts a lesson that filled a field which had to stay empty, and teaches nothing. */
const NOWHERE = '\u2205'

/**
 * The lessons after an invoice was sent, the known ones first and in their order, the new ones after them. An invoice without
 * text teaches nothing: OCR does not read the words that name a layout alike twice.
 * @throws RecognitionError
 */
export async function learnFromFile(bytes: Uint8Array, lessons: Lesson[], recognition: Recognition, confirmed: Confirmed[]): Promise<Lesson[]> {
  const { pages } = await readPdfText(bytes)
  return learnAll(pages, lessons, recognition, confirmed)
}

/** The same from words that were read already. */
export function learnAll(pages: PageText[], lessons: Lesson[], recognition: Recognition, confirmed: Confirmed[]): Lesson[] {
  if (pages.every(({ words }) => words.length === 0)) return lessons
  return confirmed.reduce((known, [field, value]) => learn(known, pages, recognition, field, value ?? NOWHERE), lessons)
}
