'use server'

import { closeSession } from '@/lib/access/session'
import { provePassword } from '@/lib/accounts/commands/prove-password'
import { deactivateAccount as deactivateCommand } from '@/lib/accounts/commands/deactivate-account'
import { deactivationSchema } from '@/lib/accounts/model/account-schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const deactivateAccount = defineAction({
  name: 'account.deactivate',
  permission: 'account.own',
  schema: deactivationSchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: (_input, context) => deactivateCommand(context),
  after: closeSession,
  redirectTo: () => `${routes.login}?fait=desactive`,
})
