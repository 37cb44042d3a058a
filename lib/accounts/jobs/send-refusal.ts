import { z } from 'zod'
import { inTransaction } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { defineJob } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { affiliationRefusalMail } from '../emails/affiliation-refusal'

const TEMPLATE = 'accounts.affiliation-refusal'

/** After a manager has refused somebody whose account is not open: M2. A second run finds the first one's mail and stops. */
export const sendRefusal = defineJob({
  name: 'accounts.send-refusal',
  schema: z.object({ affiliationId: z.uuid() }),
  run: ({ affiliationId }) =>
    inTransaction(async (tx) => {
      const affiliation = await tx.affiliation.findUnique({ where: { id: affiliationId, status: 'REFUSEE' }, include: { user: true, structure: true } })
      if (!affiliation || affiliation.user.status !== 'PENDING_APPROVAL') return
      const { user, structure, comment, decidedAt } = affiliation
      const sent = await tx.outgoingMail.count({ where: { template: TEMPLATE, recipient: user.email, createdAt: { gte: decidedAt ?? affiliation.requestedAt } } })
      if (sent === 0) await postMail(tx, affiliationRefusalMail(user, structure.name, comment, absoluteUrl(routes.createAccount)))
    }),
})
