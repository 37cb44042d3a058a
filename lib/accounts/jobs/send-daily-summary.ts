import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { defineJob } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { dailySummaryMail } from '../emails/daily-summary'

/** Each morning: one mail for each mailbox with what waited for it. A second run finds nothing to send. */
export const sendDailySummary = defineJob({
  name: 'accounts.daily-summary',
  schema: z.object({}),
  schedule: '0 5 * * *',
  expireInSeconds: 600,
  run: async () => {
    const waiting = await db().heldNotification.findMany({ where: { sentAt: null }, distinct: ['recipient'], select: { recipient: true } })
    for (const { recipient } of waiting) {
      await inTransaction(async (tx) => {
        const events = await tx.heldNotification.updateManyAndReturn({ where: { recipient, sentAt: null }, data: { sentAt: new Date() } })
        if (events.length === 0) return
        const inOrder = events.sort((a, b) => a.id.localeCompare(b.id))
        await postMail(tx, dailySummaryMail(recipient, inOrder, { portal: absoluteUrl(routes.connectedHome), preferences: absoluteUrl(routes.notifications) }))
      })
    }
  },
})
