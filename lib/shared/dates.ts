import { CalendarDate, parseDate, Time, toCalendarDate, toCalendarDateTime, fromDate } from '@internationalized/date'
import type { CivilDate } from './civil-dates'

export { type CivilDate, isCivilDate, parseFrenchDate, shortDate } from './civil-dates'

export const PARIS = 'Europe/Paris'

/** Today in Paris. */
export const civilDateOf = (instant: Date): CivilDate => toCalendarDate(fromDate(instant, PARIS)).toString()

/** Year in Paris: the year of « unique par émetteur et par année » (portal 7.7). */
export const yearOf = (instant: Date): number => fromDate(instant, PARIS).year

/** A `@db.Date` column (midnight UTC) as a civil date, and back. */
export const columnToCivil = (column: Date): CivilDate => column.toISOString().slice(0, 10)
export const civilToColumn = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`)

/** The civil date so many days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => (parseDate(date) as CalendarDate).add({ days }).toString()

/** The same day so many years later; the last of February where that day does not exist. */
export const addYears = (date: CivilDate, years: number): CivilDate => (parseDate(date) as CalendarDate).add({ years }).toString()

/** The instant at which this civil date begins in Paris. */
export const startOfDay = (date: CivilDate): Date => parseDate(date).toDate(PARIS)

/** The instant at which clocks in Paris show this hour of this day, whatever the season. */
export const instantOf = (date: CivilDate, hour: number): Date => toCalendarDateTime(parseDate(date), new Time(hour)).toDate(PARIS)

// Made once: a format costs a hundred times what it formats, and a list has dozens of dates.
const LONG_DATE = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const SHORT_INSTANT = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: PARIS })
const LONG_DAY = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: PARIS })
const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: PARIS })

const withFirst = (text: string): string => text.replace(/^1 /, '1er ')

/** « 12 mars 2026 » for text. */
export const longDate = (date: CivilDate): string => withFirst(LONG_DATE.format(civilToColumn(date)))

/** « 12/03/2026 à 14:32 » of an instant, in Paris. */
export const shortInstant = (instant: Date): string => SHORT_INSTANT.format(instant).replace(/[ ,]+/, ' à ')

/** « 12 mars 2026 à 14:32 » of an instant, in Paris, for documents and mails. */
export const longInstant = (instant: Date): string => `${withFirst(LONG_DAY.format(instant))} à ${TIME.format(instant)}`
