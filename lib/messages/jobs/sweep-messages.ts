import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'

/** Older than this a message tells of nothing that its object does not tell better. */
export const KEPT_DAYS = 400

/** Each night: removes the messages of more than a year ago, read or not. */
export const sweepMessages = defineJob({
  name: 'messages.sweep',
  schema: z.object({}).passthrough(),
  schedule: '23 2 * * *',
  run: async () => {
    await db().message.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } } })
  },
})
