import { definePublicQuery } from '@/lib/platform/query'
import { methodsOf } from '../factors-of'
import { readChallenge } from '../login-challenge'
import { maskedEmail, MOST_MAIL_CODES, waitBeforeResend } from '../model/factors'

/** What « Code de connexion » shows to the browser that gave the password; null when nothing waits for it. */
export const getLoginChallenge = definePublicQuery({
  name: 'account.login-challenge',
  run: async ({ secret }: { secret: string | null }, { db, now }) => {
    const challenge = secret ? await readChallenge(db, secret, now) : null
    if (!challenge?.user) return null
    const { mailCodeSentAt, mailCodesSent, user } = challenge
    return { methods: await methodsOf(db, user.id), mail: { to: maskedEmail(user.email), sentAt: mailCodeSentAt, wait: waitBeforeResend(mailCodeSentAt, now), isLast: mailCodesSent >= MOST_MAIL_CODES } }
  },
})

export type LoginChallenge = NonNullable<Awaited<ReturnType<typeof getLoginChallenge>>>
