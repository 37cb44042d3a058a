'use server'

import { z } from 'zod'
import { cancelLoginChange as cancelCommand } from '@/lib/accounts/commands/cancel-login-change'
import { prepareLoginChange, requestLoginChange as requestCommand } from '@/lib/accounts/commands/request-login-change'
import { loginChangeSchema } from '@/lib/accounts/model/login-change'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const requestLoginChange = defineAction({
  name: 'account.request-login-change',
  permission: 'account.own',
  schema: loginChangeSchema,
  prepare: (input, { actor }) => prepareLoginChange(input, actor),
  run: requestCommand,
  redirectTo: () => `${routes.changeLogin}?fait=demande`,
})

export const cancelLoginChange = defineAction({
  name: 'account.cancel-login-change',
  permission: 'account.own',
  schema: z.object({}),
  run: (_input, context) => cancelCommand(context),
  redirectTo: () => `${routes.changeLogin}?fait=annulation`,
})
