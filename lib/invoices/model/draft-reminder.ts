const HOUR_MS = 3_600_000

/** A draft is left when nobody has touched it for so long (portal 7.6). */
export const LEFT_AFTER_HOURS = 24
/** The second reminder comes so long after the first, and is the last. */
export const AGAIN_AFTER_DAYS = 7
/** A draft untouched for longer is given up: nobody is reminded of it out of the blue. */
export const GIVEN_UP_AFTER_DAYS = 30

/** Of which drafts somebody is reminded now: untouched between these, and reminded once before that or never. */
export const draftWindow = (now: Date) => ({
  untouchedSince: new Date(now.getTime() - LEFT_AFTER_HOURS * HOUR_MS),
  notBefore: new Date(now.getTime() - GIVEN_UP_AFTER_DAYS * 24 * HOUR_MS),
  remindedBefore: new Date(now.getTime() - AGAIN_AFTER_DAYS * 24 * HOUR_MS),
})
