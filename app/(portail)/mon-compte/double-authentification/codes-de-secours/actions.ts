'use server'

import { provePassword } from '@/lib/accounts/commands/prove-password'
import { renewRecoveryCodes as renewCommand } from '@/lib/accounts/commands/renew-recovery-codes'
import { withPasswordSchema } from '@/lib/accounts/model/second-factor-schemas'
import { defineAction } from '@/lib/platform/action'

export const renewRecoveryCodes = defineAction({
  name: 'account.renew-recovery-codes',
  permission: 'account.own',
  schema: withPasswordSchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: (_input, context) => renewCommand(context),
})
