import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { absoluteUrl, env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { countTry } from '@/lib/platform/rate-limit'
import { invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { consumeLink, readLink } from '../account-links'
import { passwordChangedMail } from '../emails/security-notice'
import { linkRefusal } from '../link-refusal'
import { forgetFailures } from '../login-failures'
import type { PasswordResetInput } from '../model/activation'
import { plainAnswer } from '../model/secret-answer'
import { hashNewPassword } from '../new-credentials'
import { isPassword } from '../password-hash'

/** Checks the link, the new password and the secret answer; a wrong answer leaves the link alive, five in an hour close it. */
export async function preparePasswordReset(input: PasswordResetInput, now: Date): Promise<string> {
  const link = await readLink(db(), input.token, 'PASSWORD_RESET', now)
  if (link.state !== 'living') throw linkRefusal(link.state)
  const passwordHash = await hashNewPassword(input.password, link.user)
  if (link.user.secretAnswerHash) {
    await countTry('account.secret-answer', link.user.id, { points: 5, seconds: 3600 })
    if (!(await isPassword(plainAnswer(input.secretAnswer), link.user.secretAnswerHash))) throw invalid('secret.wrong', 'Ce n’est pas la réponse donnée à l’activation du compte. Les majuscules et les accents ne comptent pas.', 'secretAnswer')
  }
  return passwordHash
}

/** Uses the link up, changes the password, ends every session and lifts the lock of the address. */
export async function resetPassword(input: PasswordResetInput, { tx, now }: CommandContext<null>, passwordHash: string): Promise<void> {
  const userId = await consumeLink(tx, input.token, 'PASSWORD_RESET', now)
  if (!userId) throw linkRefusal('used')
  const [user] = await tx.user.updateManyAndReturn({ where: { id: userId, status: 'ACTIVE' }, data: { passwordHash, sessionVersion: { increment: 1 } } })
  if (!user) throw linkRefusal('used')
  await forgetFailures(tx, user.email)
  await postMail(tx, passwordChangedMail(user, now, { forgottenPassword: absoluteUrl(routes.forgottenPassword), supportEmail: env().SUPPORT_EMAIL }))
}
