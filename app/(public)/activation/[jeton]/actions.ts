'use server'

import { z } from 'zod'
import { activateAccount, prepareActivation } from '@/lib/accounts/commands/activate-account'
import { resendActivation } from '@/lib/accounts/commands/resend-activation'
import { activationSchema, linkSecretSchema } from '@/lib/accounts/model/activation'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

export const activate = definePublicAction({
  name: 'account.activate',
  schema: activationSchema,
  limit: { points: 20, seconds: 600 },
  prepare: (input, { now }) => prepareActivation(input, now),
  run: activateAccount,
  redirectTo: ({ outcome }) => routes.activated(outcome),
})

export const resendLink = definePublicAction({
  name: 'account.resend-activation',
  schema: z.object({ token: linkSecretSchema }),
  limit: { points: 5, seconds: 3600 },
  run: resendActivation,
  message: () => 'Un nouveau lien vient de vous être envoyé. Il est valable 24 heures.',
})
