'use server'

import { z } from 'zod'
import { addPasskey, beginNewPasskey, checkNewPasskey } from '@/lib/accounts/commands/add-passkey'
import { provePassword } from '@/lib/accounts/commands/prove-password'
import { removePasskey as removePasskeyCommand } from '@/lib/accounts/commands/remove-passkey'
import { setMailCode as setMailCodeCommand } from '@/lib/accounts/commands/set-mail-code'
import { cancelTotp as cancelCommand, confirmTotp as confirmCommand, countTotpTry, removeTotp as removeTotpCommand, startTotp as startCommand } from '@/lib/accounts/commands/set-up-totp'
import { addPasskeySchema, mailCodeSchema, newPasskeySchema, removePasskeySchema, totpCodeSchema, withPasswordSchema } from '@/lib/accounts/model/second-factor-schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

const own = { permission: 'account.own' } as const
const done = (what: string) => () => `${routes.secondFactor}?fait=${what}`

export const setMailCode = defineAction({
  ...own, name: 'account.set-mail-code', schema: mailCodeSchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: setMailCodeCommand,
  redirectTo: ({ enabled }) => done(enabled ? 'courriel' : 'sans-courriel')(),
})
export const startTotp = defineAction({
  ...own, name: 'account.start-totp', schema: withPasswordSchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: (_input, context) => startCommand(context),
  redirectTo: done('relier'),
})
export const confirmTotp = defineAction({
  ...own, name: 'account.confirm-totp', schema: totpCodeSchema,
  prepare: (_input, { actor }) => countTotpTry(actor.userId),
  run: confirmCommand,
  redirectTo: () => `${routes.recoveryCodes}?fait=application`,
})
export const cancelTotp = defineAction({ ...own, name: 'account.cancel-totp', schema: z.object({}), run: (_input, context) => cancelCommand(context), redirectTo: done('abandon') })
export const removeTotp = defineAction({
  ...own, name: 'account.remove-totp', schema: withPasswordSchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: (_input, context) => removeTotpCommand(context),
  redirectTo: done('sans-application'),
})
export const beginPasskey = defineAction({
  ...own, name: 'account.begin-passkey', schema: newPasskeySchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: async ({ name }, context) => ({ name, options: await beginNewPasskey(context) }),
})
export const finishPasskey = defineAction({ ...own, name: 'account.add-passkey', schema: addPasskeySchema, prepare: (input, { actor, now }) => checkNewPasskey(input, actor, now), run: addPasskey, redirectTo: done('cle') })
export const removePasskey = defineAction({
  ...own, name: 'account.remove-passkey', schema: removePasskeySchema,
  prepare: (input, { actor }) => provePassword(input, actor),
  run: removePasskeyCommand,
  redirectTo: done('sans-cle'),
})
