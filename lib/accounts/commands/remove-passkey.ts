import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { notFound } from '@/lib/shared/errors'
import { factorChangedMail } from '../emails/second-factor'
import { forgetUselessCodes } from '../factors-of'

/** Takes a key of one's own off the account; the password was given. */
export async function removePasskey({ passkeyId }: { passkeyId: string }, { tx, actor, now }: CommandContext): Promise<void> {
  const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId: actor.userId } })
  if (count === 0) throw notFound('passkey.unknown', 'Cette clé n’est plus sur votre compte.')
  await forgetUselessCodes(tx, actor.userId)
  await postMail(tx, factorChangedMail(actor, 'passkey-off', now, env().SUPPORT_EMAIL))
}
