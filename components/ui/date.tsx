import { longDate, longInstant, shortDate, shortInstant } from '@/lib/shared/dates'

/** A civil date, YYYY-MM-DD: « 12/03/2026 » in tables and fields, « 12 mars 2026 » in sentences. */
export function DateText({ date, long = false }: { date: string; long?: boolean }) {
  return (
    <time dateTime={date} className="figures whitespace-nowrap">
      {long ? longDate(date) : shortDate(date)}
    </time>
  )
}

/** An instant, shown in Paris time: « 12/03/2026 à 14:05 », or « 12 mars 2026 à 14:05 ». */
export function InstantText({ at, long = false }: { at: Date; long?: boolean }) {
  return (
    <time dateTime={at.toISOString()} className="figures whitespace-nowrap">
      {long ? longInstant(at) : shortInstant(at)}
    </time>
  )
}
