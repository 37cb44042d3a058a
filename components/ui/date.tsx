const SHORT = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Paris' })
const LONG = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' })
const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' })

/** Noon UTC: the same civil day in Paris, winter and summer. */
const civilDay = (iso: string) => new Date(`${iso}T12:00:00Z`)

/** A civil date, YYYY-MM-DD: « 12/03/2026 » in tables and fields, « 12 mars 2026 » in sentences. */
export function CivilDate({ date, long = false }: { date: string; long?: boolean }) {
  return (
    <time dateTime={date} className="figures whitespace-nowrap">
      {(long ? LONG : SHORT).format(civilDay(date))}
    </time>
  )
}

/** An instant, shown in Paris time: « 12/03/2026 à 14:05 », or « 12 mars 2026 à 14:05 ». */
export function Instant({ at, long = false }: { at: Date; long?: boolean }) {
  return (
    <time dateTime={at.toISOString()} className="figures whitespace-nowrap">
      {`${(long ? LONG : SHORT).format(at)} à ${TIME.format(at)}`}
    </time>
  )
}
