import { definePublicQuery } from '@/lib/platform/query'
import type { TokenPurpose } from '@/prisma/generated/enums'
import { readLink } from '../account-links'

/** What the page of a mailed link shows; it consumes nothing. The person is known only to who holds a living link. */
export const getAccountLink = definePublicQuery({
  name: 'account.link',
  run: async ({ secret, purpose }: { secret: string; purpose: TokenPurpose }, { db, now }) => {
    const { state, user } = await readLink(db, secret, purpose, now)
    if (state !== 'living') return { state, person: null, canResend: state === 'expired' && user.status === 'PENDING_ACTIVATION' }
    const { email, firstName, lastName, contactEmail, secretQuestion } = user
    return { state, person: { email, firstName, lastName, contactEmail, secretQuestion }, canResend: false }
  },
})
