import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'

/** Marks as expired the mandates whose link was not used in time. */
export const expireLinks = defineJob({
  name: 'mandates.expire-links',
  schema: z.object({}).passthrough(),
  schedule: '*/10 * * * *',
  run: async () => {
    await db().billingMandate.updateMany({ where: { status: 'EN_ATTENTE_DE_SIGNATURE', linkExpiresAt: { lte: new Date() } }, data: { status: 'EXPIRE' } })
  },
})
