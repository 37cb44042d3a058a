'use server'

import { defineAction } from '@/lib/platform/action'
import { prepareSignature } from '@/lib/mandates/commands/prepare-signature'
import { resendLink as resend } from '@/lib/mandates/commands/resend-link'
import { revokeMandate as revoke } from '@/lib/mandates/commands/revoke-mandate'
import { signMandate as sign } from '@/lib/mandates/commands/sign-mandate'
import { subscribeMandate as subscribe } from '@/lib/mandates/commands/subscribe-mandate'
import { mandateIdSchema, revocationSchema, signatureSchema, subscriptionSchema } from '@/lib/mandates/model/schemas'
import { hashToken } from '@/lib/mandates/signature-link'
import { routes } from '@/lib/shared/routes'

export const subscribeMandate = defineAction({
  name: 'mandate.subscribe',
  permission: 'mandate.sign',
  schema: subscriptionSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: subscribe,
  redirectTo: ({ mandateId }) => `${routes.mandate(mandateId)}?fait=souscription`,
})

export const signMandate = defineAction({
  name: 'mandate.sign',
  permission: 'mandate.sign',
  schema: signatureSchema,
  structureOf: ({ token }, db) => db.billingMandate.findUnique({ where: { tokenHash: hashToken(token) }, select: { structureId: true } }),
  prepare: prepareSignature,
  run: sign,
  redirectTo: ({ mandateId }) => `${routes.mandate(mandateId)}?fait=signature`,
})

export const resendLink = defineAction({
  name: 'mandate.resend-link',
  permission: 'mandate.sign',
  schema: mandateIdSchema,
  structureOf: ({ mandateId }, db) => db.billingMandate.findUnique({ where: { id: mandateId }, select: { structureId: true } }),
  run: resend,
  redirectTo: (_result, { mandateId }) => `${routes.mandate(mandateId)}?fait=renvoi`,
})

export const revokeMandate = defineAction({
  name: 'mandate.revoke',
  permission: 'mandate.sign',
  schema: revocationSchema,
  structureOf: ({ mandateId }, db) => db.billingMandate.findUnique({ where: { id: mandateId }, select: { structureId: true } }),
  run: revoke,
  redirectTo: (_result, { mandateId }) => `${routes.mandate(mandateId)}?fait=revocation`,
})
