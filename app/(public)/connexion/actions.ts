'use server'

import { z } from 'zod'
import { openSession } from '@/lib/access/session'
import { checkCredentials, logIn as logInCommand } from '@/lib/accounts/commands/log-in'
import { credentialsSchema } from '@/lib/accounts/model/credentials'
import { localPath } from '@/lib/accounts/model/return-path'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

export const logIn = definePublicAction({
  name: 'account.log-in',
  schema: credentialsSchema.extend({ retour: z.string().optional() }),
  limit: { points: 60, seconds: 600 },
  prepare: (input, { now }) => checkCredentials(input, now),
  run: logInCommand,
  after: openSession,
  redirectTo: (_session, { retour }) => localPath(retour) ?? routes.connectedHome,
})
