import { defineQuery } from '@/lib/platform/query'

/** Mandates that wait for this person's signature. */
export const countToSign = defineQuery({
  name: 'mandate.count-to-sign',
  permission: 'account.own',
  run: (_input: Record<string, never>, { db, actor, now }) => db.billingMandate.count({ where: { signatoryId: actor.userId, status: 'EN_ATTENTE_DE_SIGNATURE', linkExpiresAt: { gt: now } } }),
})
