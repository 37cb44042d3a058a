'use server'

import { z } from 'zod'
import { endOneSession, endOtherSessions } from '@/lib/accounts/commands/end-sessions'
import { sessionIdSchema } from '@/lib/accounts/model/account-schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const closeOneSession = defineAction({
  name: 'account.end-session',
  permission: 'account.own',
  schema: sessionIdSchema,
  run: endOneSession,
  redirectTo: ({ isOwn }) => (isOwn ? routes.login : `${routes.sessions}?fait=fermee`),
})

export const closeOtherSessions = defineAction({
  name: 'account.end-other-sessions',
  permission: 'account.own',
  schema: z.object({}),
  run: (_input, context) => endOtherSessions(context),
  redirectTo: () => `${routes.sessions}?fait=autres`,
})
