import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'

const DAY = 86_400_000

/** Removes each hour what nobody can use any more: captchas of yesterday, counters that ran out, links and sessions of last month. */
export const sweepAccounts = defineJob({
  name: 'accounts.sweep',
  schema: z.object({}),
  schedule: '17 * * * *',
  run: async () => {
    const now = Date.now()
    await db().captcha.deleteMany({ where: { expiresAt: { lt: new Date(now - DAY) } } })
    await db().rateLimit.deleteMany({ where: { expire: { lt: new Date(now) } } })
    await db().loginChallenge.deleteMany({ where: { expiresAt: { lt: new Date(now - DAY) } } })
    await db().accountSession.deleteMany({ where: { lastSeenAt: { lt: new Date(now - 30 * DAY) } } })
    await db().loginChange.deleteMany({ where: { expiresAt: { lt: new Date(now - 30 * DAY) } } })
    await db().accountToken.deleteMany({ where: { expiresAt: { lt: new Date(now - 30 * DAY) } } })
  },
})
