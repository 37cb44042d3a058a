import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { routes } from '@/lib/shared/routes'
import { newLink, readLink } from '../account-links'
import { activationMail } from '../emails/activation'
import { linkRefusal } from '../link-refusal'

/** M4: sends another link to somebody who holds one that has expired. The old link proves that the mail was his. */
export async function resendActivation(input: { token: string }, { tx, now }: CommandContext<null>): Promise<void> {
  const link = await readLink(tx, input.token, 'ACTIVATION', now)
  if (link.state !== 'expired' || link.user.status !== 'PENDING_ACTIVATION') throw linkRefusal(link.state)
  await postMail(tx, activationMail(link.user, absoluteUrl(routes.activation(await newLink(tx, link.user.id, 'ACTIVATION', now)))))
}
