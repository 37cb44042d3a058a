import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl, env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { countTry } from '@/lib/platform/rate-limit'
import { invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { hashLink } from '../account-links'
import { provenUser } from '../current-password'
import { newAddressMail, oldAddressMail, takenAddressMail } from '../emails/login-change'
import { cancelLoginChanges } from '../login-change'
import { LOGIN_CHANGE_HOURS, type loginChangeSchema } from '../model/login-change'

type Input = z.output<typeof loginChangeSchema>

const newSecret = () => randomBytes(32).toString('base64url')

/** The password again, and five requests an hour at most: each sends two mails. */
export async function prepareLoginChange({ currentPassword, newEmail }: Input, actor: Actor): Promise<void> {
  await provenUser(actor.userId, currentPassword)
  if (newEmail === actor.email) throw invalid('login-change.same', 'C’est déjà votre adresse de connexion.', 'newEmail')
  await countTry('account.login-change', actor.userId, { points: 5, seconds: 3600 })
}

/**
 * Asks both mailboxes; a change that waited before is given up. Where the new address already has an account, the screens and the
 * present mailbox learn nothing of it: its owner gets a mail that explains, and no link, so that the change never happens.
 */
export async function requestLoginChange({ newEmail }: Input, { tx, actor, now }: CommandContext): Promise<void> {
  await cancelLoginChanges(tx, actor.userId, now)
  const owner = await tx.user.findUnique({ where: { email: newEmail } })
  const [oldSecret, secret] = [newSecret(), newSecret()]
  await tx.loginChange.create({
    data: { userId: actor.userId, oldEmail: actor.email, newEmail, oldHash: hashLink(oldSecret), newHash: owner ? null : hashLink(secret), createdAt: now, expiresAt: new Date(now.getTime() + LOGIN_CHANGE_HOURS * 3_600_000) },
  })
  const { SUPPORT_EMAIL } = env()
  await postMail(tx, oldAddressMail(actor, newEmail, absoluteUrl(routes.confirmLogin(oldSecret)), SUPPORT_EMAIL))
  await postMail(tx, owner ? takenAddressMail(owner, SUPPORT_EMAIL) : newAddressMail(actor, newEmail, absoluteUrl(routes.confirmLogin(secret))))
}
