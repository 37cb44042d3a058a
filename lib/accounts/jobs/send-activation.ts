import { z } from 'zod'
import { inTransaction } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { defineJob } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { newLink } from '../account-links'
import { activationMail } from '../emails/activation'

/**
 * After a manager has accepted the affiliation of somebody whose account is not open yet: M2 and M3 in one mail. Enqueued by
 * the decision; somebody whose account is open gets nothing from here. A second run finds the first one's link and stops.
 */
export const sendActivation = defineJob({
  name: 'accounts.send-activation',
  schema: z.object({ userId: z.uuid() }),
  run: ({ userId }) =>
    inTransaction(async (tx) => {
      const now = new Date()
      const affiliation = await tx.affiliation.findFirst({ where: { userId, status: 'VALIDEE' }, orderBy: { decidedAt: 'desc' }, include: { structure: true } })
      if (!affiliation) return
      const [user] = await tx.user.updateManyAndReturn({ where: { id: userId, status: 'PENDING_APPROVAL' }, data: { status: 'PENDING_ACTIVATION' } })
      if (!user) return
      await postMail(tx, activationMail(user, absoluteUrl(routes.activation(await newLink(tx, userId, 'ACTIVATION', now))), affiliation.structure.name))
    }),
})
