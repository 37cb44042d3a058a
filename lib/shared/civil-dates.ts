/** Civil dates without a calendar's weight, which the forms of the browser need not carry: reading and writing. */

/** A civil date as `YYYY-MM-DD`; an instant is a Date in UTC. Days and deadlines are counted in Europe/Paris. */
export type CivilDate = string

/** Is this a real day written YYYY-MM-DD? */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
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

/** « 12/03/2026 » for tables and fields. */
export const shortDate = (date: CivilDate): string => date.split('-').reverse().join('/')
