import { type CivilDate, shortDate, shortInstant } from './dates'

/** A date as it is read, and as machines do: what a browser gets that shows dates without counting with them. */
export interface Written {
  text: string
  value: string
}

/** « 12/03/2026 » */
export const writtenDate = (date: CivilDate): Written => ({ text: shortDate(date), value: date })

/** « 12/03/2026 à 14:05 », in Paris. */
export const writtenInstant = (at: Date): Written => ({ text: shortInstant(at), value: at.toISOString() })
