import { z } from 'zod'
import { emailSchema } from './person'
import { currentPassword } from './second-factor-schemas'
import { linkSecretSchema } from './activation'

/** A change waits this long for both mailboxes. */
export const LOGIN_CHANGE_HOURS = 24

export const loginChangeSchema = z
  .object({ newEmail: emailSchema, newEmailAgain: z.string('Ressaisissez la nouvelle adresse.').trim().toLowerCase(), currentPassword })
  .refine(({ newEmail, newEmailAgain }) => newEmail === newEmailAgain, { path: ['newEmailAgain'], message: 'Les deux adresses ne sont pas les mêmes.' })

export const loginChangeLinkSchema = z.object({ token: linkSecretSchema })

interface ChangeDates {
  oldConfirmedAt: Date | null
  newConfirmedAt: Date | null
  cancelledAt: Date | null
  appliedAt: Date | null
  expiresAt: Date
}

/** Where a change of login address stands. */
export function loginChangeState({ cancelledAt, appliedAt, expiresAt }: ChangeDates, now: Date): 'applied' | 'cancelled' | 'expired' | 'living' {
  if (appliedAt) return 'applied'
  if (cancelledAt) return 'cancelled'
  return expiresAt <= now ? 'expired' : 'living'
}
