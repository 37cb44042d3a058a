import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { conflict, forbidden } from '@/lib/shared/errors'
import { methodsOf } from '../factors-of'
import { challengeOver, readChallenge, sendMailCode } from '../login-challenge'

interface Input {
  secretChallenge: string
}

/** A mailbox is not flooded by who knows the password: ten codes an hour. */
export async function countLoginCode({ secretChallenge }: Input, now: Date): Promise<void> {
  const challenge = await readChallenge(db(), secretChallenge, now)
  if (!challenge?.userId) throw challengeOver()
  await countTry('account.login-code.user', challenge.userId, { points: 10, seconds: 3600 })
}

/** Sends a code by mail to who has given his password (M6). @throws conflict when one left less than a minute ago. */
export async function sendLoginCode({ secretChallenge }: Input, { tx, now }: CommandContext<null>): Promise<void> {
  const challenge = await readChallenge(tx, secretChallenge, now)
  if (!challenge?.user) throw challengeOver()
  if (!(await methodsOf(tx, challenge.user.id)).includes('mail')) throw forbidden('factor.not-yours', 'Ce compte ne reçoit pas de code par courriel.')
  if (!(await sendMailCode(tx, challenge.id, challenge.user, now))) throw conflict('code.too-soon', 'Un code vient de vous être envoyé. Attendez une minute avant d’en demander un autre\u00a0; après cinq codes, recommencez la connexion.')
}
