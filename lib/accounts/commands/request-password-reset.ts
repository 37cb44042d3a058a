import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { countTry } from '@/lib/platform/rate-limit'
import { routes } from '@/lib/shared/routes'
import { newLink } from '../account-links'
import { activationMail } from '../emails/activation'
import { passwordResetMail } from '../emails/password-reset'

/** A mailbox is not flooded by whoever knows its address: five mails an hour, and the same refusal for an address without account. */
export const countPasswordReset = ({ email }: { email: string }): Promise<void> => countTry('account.forgot-password.email', email, { points: 5, seconds: 3600 })

/**
 * Sends the link to choose another password (M5), or another activation link to whom never activated (M4). An address
 * without account gets nothing, and the screen says the same.
 */
export async function requestPasswordReset({ email }: { email: string }, { tx, now }: CommandContext<null>): Promise<void> {
  const user = await tx.user.findUnique({ where: { email } })
  if (user?.status === 'ACTIVE') await postMail(tx, passwordResetMail(user, absoluteUrl(routes.resetPassword(await newLink(tx, user.id, 'PASSWORD_RESET', now)))))
  if (user?.status === 'PENDING_ACTIVATION') await postMail(tx, activationMail(user, absoluteUrl(routes.activation(await newLink(tx, user.id, 'ACTIVATION', now)))))
}
