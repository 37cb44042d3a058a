import { CalendarDate, parseDate, toCalendarDate, fromDate } from '@internationalized/date'

/** A civil date as `YYYY-MM-DD`; an instant is a Date in UTC. Days and deadlines are counted in Europe/Paris. */
export type CivilDate = string

export const PARIS = 'Europe/Paris'

/** Today in Paris. */
export const civilDateOf = (instant: Date): CivilDate => toCalendarDate(fromDate(instant, PARIS)).toString()

/** Year in Paris: the year of « unique par émetteur et par année » (portal 7.7). */
export const yearOf = (instant: Date): number => fromDate(instant, PARIS).year

/** Is this a real day written YYYY-MM-DD? */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return parseDate(text).toString() === text
  } catch {
    return false
  }
}

/**
 * A date as people type it: « 12/03/2026 », « 12.3.26 », « 2026-03-12 ».
 * @returns null for a day that does not exist.
 */
export function parseFrenchDate(typed: string): CivilDate | null {
  const text = typed.trim()
  if (isCivilDate(text)) return text
  const match = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text)
  if (!match) return null
  const year = match[3]?.length === 2 ? `20${match[3]}` : match[3]
  const date = `${year}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`
  return isCivilDate(date) ? date : null
}

/** A `@db.Date` column (midnight UTC) as a civil date, and back. */
export const columnToCivil = (column: Date): CivilDate => column.toISOString().slice(0, 10)
export const civilToColumn = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`)

/** The civil date so many days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => (parseDate(date) as CalendarDate).add({ days }).toString()

/** « 12/03/2026 » for tables and fields. */
export const shortDate = (date: CivilDate): string => date.split('-').reverse().join('/')

/** « 12 mars 2026 » for text. */
export const longDate = (date: CivilDate): string =>
  new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(civilToColumn(date)).replace(/^1 /, '1er ')

/** « 12/03/2026 à 14:32 » of an instant, in Paris. */
export const shortInstant = (instant: Date): string =>
  new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: PARIS }).format(instant).replace(/[ ,]+/, ' à ')

/** « 12 mars 2026 à 14:32 » of an instant, in Paris, for documents and mails. */
export const longInstant = (instant: Date): string =>
  `${longDate(civilDateOf(instant))} à ${new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: PARIS }).format(instant)}`
