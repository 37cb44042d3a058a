'use server'

import { z } from 'zod'
import { openSession } from '@/lib/access/session'
import { clearChallenge, setChallenge, withChallenge, withNewChallenge } from '@/lib/access/session-challenge'
import { checkCredentials, logIn as logInCommand } from '@/lib/accounts/commands/log-in'
import { beginPasskeyLogin, checkPasskey, passWithPasskey } from '@/lib/accounts/commands/pass-with-passkey'
import { credentialsSchema } from '@/lib/accounts/model/credentials'
import { localPath } from '@/lib/accounts/model/return-path'
import { challengeSchema, passkeyLoginSchema } from '@/lib/accounts/model/second-factor-schemas'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

const retour = z.string().optional()

export const logIn = definePublicAction({
  name: 'account.log-in',
  schema: credentialsSchema.extend({ retour }),
  limit: { points: 60, seconds: 600 },
  prepare: (input, { now }) => checkCredentials(input, now),
  run: logInCommand,
  after: (result) => (result.challenge ? setChallenge(result.challenge) : openSession(result)),
  redirectTo: ({ challenge }, input) => {
    const returnTo = localPath(input.retour)
    if (!challenge) return returnTo ?? routes.connectedHome
    return returnTo ? `${routes.loginCode}?retour=${encodeURIComponent(returnTo)}` : routes.loginCode
  },
})

export const askForPasskey = withNewChallenge(
  definePublicAction({ name: 'account.begin-passkey-login', schema: challengeSchema, limit: { points: 30, seconds: 600 }, run: beginPasskeyLogin }),
)

/** As second factor after the password, or alone: the challenge of the browser says which. */
export const passByPasskey = withChallenge(
  definePublicAction({
    name: 'account.pass-with-passkey',
    schema: passkeyLoginSchema.extend({ retour }),
    limit: { points: 30, seconds: 600 },
    prepare: (input, { now }) => checkPasskey(input, now),
    run: passWithPasskey,
    after: async (proof) => {
      await clearChallenge()
      await openSession(proof)
    },
    redirectTo: (_proof, input) => localPath(input.retour) ?? routes.connectedHome,
  }),
)
