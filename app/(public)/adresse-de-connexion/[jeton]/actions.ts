'use server'

import { cancelLoginChangeByLink } from '@/lib/accounts/commands/cancel-login-change'
import { confirmLoginChange as confirmCommand } from '@/lib/accounts/commands/confirm-login-change'
import { loginChangeLinkSchema } from '@/lib/accounts/model/login-change'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

export const confirmLoginChange = definePublicAction({
  name: 'account.confirm-login-change',
  schema: loginChangeLinkSchema,
  limit: { points: 20, seconds: 600 },
  run: confirmCommand,
  redirectTo: (_result, { token }) => routes.confirmLogin(token),
})

export const cancelByLink = definePublicAction({
  name: 'account.cancel-login-change-link',
  schema: loginChangeLinkSchema,
  limit: { points: 20, seconds: 600 },
  run: cancelLoginChangeByLink,
  redirectTo: (_result, { token }) => routes.confirmLogin(token),
})
