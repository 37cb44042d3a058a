import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl, env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { endLinks } from '../account-links'
import { provenUser } from '../current-password'
import { passwordChangedMail } from '../emails/security-notice'
import type { passwordChangeSchema } from '../model/account-changes'
import { hashNewPassword } from '../new-credentials'

export type PasswordChangeInput = z.output<typeof passwordChangeSchema>

/** Checks the current password and hashes the new one. */
export async function preparePasswordChange(input: PasswordChangeInput, userId: string): Promise<{ before: string | null; passwordHash: string }> {
  const user = await provenUser(userId, input.currentPassword)
  return { before: user.passwordHash, passwordHash: await hashNewPassword(input.password, user) }
}

/** Changes the password and ends every session; the caller opens his own again with the version returned. */
export async function changePassword({ tx, actor, now }: CommandContext, prepared: { before: string | null; passwordHash: string }): Promise<{ userId: string; sessionVersion: number }> {
  const [user] = await tx.user.updateManyAndReturn({
    where: { id: actor.userId, status: 'ACTIVE', passwordHash: prepared.before },
    data: { passwordHash: prepared.passwordHash, sessionVersion: { increment: 1 } },
  })
  if (!user) throw conflict('password.changed', 'Votre mot de passe vient d’être changé ailleurs. Connectez-vous de nouveau.')
  await endLinks(tx, user.id, 'PASSWORD_RESET', now)
  await postMail(tx, passwordChangedMail(user, now, { forgottenPassword: absoluteUrl(routes.forgottenPassword), supportEmail: env().SUPPORT_EMAIL }))
  return { userId: user.id, sessionVersion: user.sessionVersion }
}
