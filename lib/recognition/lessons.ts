import { fold } from './fold'
import { fieldFrom } from './found'
import { labelsMeaning, scanPages, type Scan } from './scan'
import { isLearnable, spotsOf, wordsBefore, type Spot } from './spots'
import type { Box, FieldName, Lesson, PageText, Recognition, RecognisedField } from './types'

const KEY_LENGTH = 120

/**
 * Fingerprint of a supplier's layout: page size and the words that head its table of articles, which the software prints
 * the same on every invoice whatever the values. Without such a head, the labels of the first page.
 */
export function layoutKey(pages: PageText[]): string {
  return keyOf(scanPages(pages), pages)
}

function keyOf(scan: Scan, pages: PageText[]): string {
  const first = pages[0]
  const size = first === undefined ? '0x0' : `${Math.round(first.width)}x${Math.round(first.height)}`
  const columns = labelsMeaning(scan.labels, ['column'])
  const counts = new Map(columns.map((label) => [label.line, columns.filter((other) => other.line === label.line).length]))
  const [head] = [...counts].sort((a, b) => b[1] - a[1])
  const words = head !== undefined && head[1] >= 2 ? head[0].segments.map((segment) => segment.text) : [...new Set(scan.labels.filter((label) => label.line.page === 1).map((label) => label.phrase))].sort()
  const text = words.map((word) => fold(word).replace(/[^a-z]/g, '')).filter((word) => word !== '')
  return `${size}:${text.join('|')}`.slice(0, KEY_LENGTH)
}

/** Lessons that count: of this layout, and not outvoted by later corrections. */
export function trusted(lessons: Lesson[], layout: string): Lesson[] {
  return lessons.filter((lesson) => lesson.layout === layout && lesson.confirmations > lesson.contradictions)
}

/**
 * What the user confirmed or typed for a field becomes a lesson: the place and words of the value are kept. A lesson that
 * would have read another value is contradicted; one that would have read this value is confirmed. Nothing is mutated.
 */
export function learn(lessons: Lesson[], pages: PageText[], recognition: Recognition, field: FieldName, confirmedValue: string): Lesson[] {
  if (!isLearnable(field) || confirmedValue.trim() === '') return lessons
  const scan = scanPages(pages)
  const layout = keyOf(scan, pages)
  let confirmed = false
  const judged = lessons.map((lesson) => {
    if (lesson.layout !== layout || lesson.field !== field) return lesson
    const spot = spotOfLesson(scan, pages, lesson)
    if (spot === null) return lesson
    if (!sameValue(field, spot.value, confirmedValue)) return { ...lesson, contradictions: lesson.contradictions + 1 }
    confirmed = true
    return { ...lesson, confirmations: lesson.confirmations + 1 }
  })
  if (confirmed) return judged
  const spot = spotOfValue(scan, field, confirmedValue, recognition.fields[field])
  const page = spot === null ? undefined : pages.find((one) => one.page === spot.line.page)
  if (spot === null || page === undefined) return judged
  const lesson: Lesson = { layout, field, label: wordsBefore(scan, spot), place: relative(spot.box, page), page: spot.line.page, confirmations: 1, contradictions: 0 }
  return [...judged, lesson]
}

/** Fills and corrects fields from the trusted lessons of this layout; what they agree with becomes surer. */
export function applyLessons(fields: Recognition['fields'], scan: Scan, pages: PageText[], lessons: Lesson[]): Recognition['fields'] {
  if (lessons.length === 0) return fields
  const taught: Recognition['fields'] = { ...fields }
  const kept = trusted(lessons, keyOf(scan, pages)).sort((a, b) => a.confirmations - a.contradictions - (b.confirmations - b.contradictions))
  for (const lesson of kept) {
    const spot = spotOfLesson(scan, pages, lesson)
    if (spot === null) continue
    const present = taught[lesson.field]
    const confidence = Math.min(0.96, 0.84 + 0.03 * (lesson.confirmations - lesson.contradictions))
    if (present !== undefined && sameValue(lesson.field, present.value, spot.value)) {
      taught[lesson.field] = { ...present, confidence: Math.max(present.confidence, confidence), certainty: 'read' }
      continue
    }
    const field = fieldFrom({ ...spot, printed: spot.value }, confidence, 'lesson', lesson.label === '' ? undefined : lesson.label)
    if (field !== null) taught[lesson.field] = field
  }
  return taught
}

const NEAR_X = 0.035
const NEAR_Y = 0.02

/** The value that a lesson points at: same words before it, at best at the same place; or the same place exactly. */
function spotOfLesson(scan: Scan, pages: PageText[], lesson: Lesson): Spot | null {
  let best: { spot: Spot; score: number } | null = null
  for (const spot of spotsOf(scan, lesson.field)) {
    const page = pages.find((one) => one.page === spot.line.page)
    if (page === undefined) continue
    const place = relative(spot.box, page)
    const dx = Math.min(Math.abs(place[0] - lesson.place[0]), Math.abs(place[0] + place[2] - lesson.place[0] - lesson.place[2]))
    const dy = Math.abs(place[1] - lesson.place[1])
    const samePlace = spot.line.page === lesson.page && dx < NEAR_X && dy < NEAR_Y
    const sameWords = lesson.label !== '' && dx < 0.25 && wordsBefore(scan, spot) === lesson.label
    if (!sameWords && !(samePlace && lesson.label === '')) continue
    const score = (sameWords ? 2 : 0) + (samePlace ? 1 : 0) - dx - dy
    if (best === null || score > best.score) best = { spot, score }
  }
  return best?.spot ?? null
}

/** Where the confirmed value is printed: at the place recognised if it is there, else first among its occurrences. */
function spotOfValue(scan: Scan, field: FieldName, value: string, recognised: RecognisedField | undefined): Spot | null {
  const spots = spotsOf(scan, field).filter((spot) => sameValue(field, spot.value, value))
  const there = recognised === undefined ? undefined : spots.find((spot) => spot.line.page === recognised.page && Math.abs(spot.box[1] - recognised.box[1]) < 2 && Math.abs(spot.box[0] - recognised.box[0]) < 2)
  const labelled = spots.find((spot) => wordsBefore(scan, spot) !== '')
  return there ?? labelled ?? spots[0] ?? null
}

function sameValue(field: FieldName, a: string, b: string): boolean {
  if (field.startsWith('total') || field === 'amountDue') return Math.abs(Math.abs(Number(a)) - Math.abs(Number(b))) < 0.005
  const bare = (text: string) => text.replace(/[\s.]/g, '').toUpperCase()
  return bare(a) === bare(b)
}

function relative(box: Box, page: PageText): Box {
  return [box[0] / page.width, box[1] / page.height, box[2] / page.width, box[3] / page.height]
}
