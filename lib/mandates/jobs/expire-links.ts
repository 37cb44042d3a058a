import { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import { inTransaction } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { defineJob } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { contactOf } from '@/lib/structures/managers'
import { expiredMail } from '../emails/mandate-mails'

/** Marks as expired the mandates whose link was not used in time, and tells who was to sign. `now` is given by tests only. */
export const expireLinks = defineJob<{ now?: Date }>({
  name: 'mandates.expire-links',
  schema: z.object({ now: z.date().optional() }),
  schedule: '*/10 * * * *',
  run: ({ now = new Date() }) =>
    inTransaction(async (tx) => {
      const expired = await tx.billingMandate.updateManyAndReturn({ where: { status: 'EN_ATTENTE_DE_SIGNATURE', linkExpiresAt: { lte: now } }, data: { status: 'EXPIRE' }, include: { structure: true, signatory: true } })
      await notify(tx, now, expired.map(({ structureId, structure, signatory, name }) => ({ userId: signatory.id, kind: 'MANDATS', audience: 'MEMBER', structureId, mail: expiredMail(contactOf(signatory), name, structure.name, absoluteUrl(routes.mandates)) })))
    }),
})
