const FRENCH = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a civil date as people type it: « 12/03/2026 », « 12.3.2026 », « 12032026 », or ISO.
 * Answers YYYY-MM-DD, or null for what is not a day of the calendar (31/02/2026).
 */
export function readFrenchDate(typed: string): string | null {
  const text = typed.trim()
  const french = FRENCH.exec(text) ?? COMPACT.exec(text)
  const iso = ISO.exec(text)
  const [year, month, day] = french ? [french[3], french[2], french[1]] : [iso?.[1], iso?.[2], iso?.[3]]
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}

/** YYYY-MM-DD as jj/mm/aaaa; anything else is given back as it is, so that nothing typed is lost. */
export function writeFrenchDate(iso: string): string {
  const parts = ISO.exec(iso)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso
}
