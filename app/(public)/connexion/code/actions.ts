'use server'

import { z } from 'zod'
import { openSession } from '@/lib/access/session'
import { clearChallenge, withChallenge } from '@/lib/access/session-challenge'
import { checkSecondFactor, passSecondFactor as passCommand } from '@/lib/accounts/commands/pass-second-factor'
import { beginPasskey } from '@/lib/accounts/commands/pass-with-passkey'
import { countLoginCode, sendLoginCode as sendCommand } from '@/lib/accounts/commands/send-login-code'
import { localPath } from '@/lib/accounts/model/return-path'
import { challengeSchema, secondFactorSchema } from '@/lib/accounts/model/second-factor-schemas'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

const retour = z.string().optional()
const pageOf = (returnTo: string | undefined) => (localPath(returnTo) ? `${routes.loginCode}?retour=${encodeURIComponent(localPath(returnTo) ?? '')}` : routes.loginCode)

export const sendLoginCode = withChallenge(
  definePublicAction({
    name: 'account.send-login-code',
    schema: challengeSchema.extend({ retour }),
    limit: { points: 30, seconds: 600 },
    prepare: (input, { now }) => countLoginCode(input, now),
    run: sendCommand,
    redirectTo: (_result, input) => pageOf(input.retour),
  }),
)

export const passSecondFactor = withChallenge(
  definePublicAction({
    name: 'account.pass-second-factor',
    schema: secondFactorSchema.extend({ retour }),
    limit: { points: 60, seconds: 600 },
    prepare: (input, { now }) => checkSecondFactor(input, now),
    run: passCommand,
    after: async (proof) => {
      await clearChallenge()
      await openSession(proof)
    },
    redirectTo: (_proof, input) => localPath(input.retour) ?? routes.connectedHome,
  }),
)

export const beginSecondPasskey = withChallenge(
  definePublicAction({ name: 'account.begin-second-passkey', schema: challengeSchema, limit: { points: 30, seconds: 600 }, run: beginPasskey }),
)
