'use server'

import { z } from 'zod'
import { countPasswordReset, requestPasswordReset } from '@/lib/accounts/commands/request-password-reset'
import { preparePasswordReset, resetPassword } from '@/lib/accounts/commands/reset-password'
import { passwordResetSchema } from '@/lib/accounts/model/activation'
import { emailSchema } from '@/lib/accounts/model/person'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

export const forgotPassword = definePublicAction({
  name: 'account.forgot-password',
  schema: z.object({ email: emailSchema }),
  limit: { points: 10, seconds: 3600 },
  leavesEvenly: true,
  prepare: countPasswordReset,
  run: requestPasswordReset,
  message: () => 'Si un compte actif a cette adresse, un courriel vient de lui être envoyé. Son lien est valable une heure. Regardez aussi dans les courriers indésirables.',
})

export const choosePassword = definePublicAction({
  name: 'account.reset-password',
  schema: passwordResetSchema,
  limit: { points: 20, seconds: 600 },
  prepare: (input, { now }) => preparePasswordReset(input, now),
  run: resetPassword,
  redirectTo: () => routes.passwordChanged,
})
