import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { provenUser } from '../current-password'
import { secretQuestionChangedMail } from '../emails/security-notice'
import type { secretQuestionSchema } from '../model/account-changes'
import { hashSecret } from '../new-credentials'

export interface SecretColumns {
  secretQuestion: string | null
  secretAnswerHash: string | null
}

/** Checks the current password and hashes the answer. */
export async function prepareSecretQuestion(input: z.output<typeof secretQuestionSchema>, userId: string): Promise<SecretColumns> {
  await provenUser(userId, input.currentPassword)
  return hashSecret(input)
}

/** Sets the secret question, or removes it. */
export async function setSecretQuestion({ tx, actor, now }: CommandContext, columns: SecretColumns): Promise<{ isRemoved: boolean }> {
  const user = await tx.user.update({ where: { id: actor.userId }, data: { ...columns } })
  const isRemoved = columns.secretQuestion === null
  await postMail(tx, secretQuestionChangedMail(user, now, isRemoved, env().SUPPORT_EMAIL))
  return { isRemoved }
}
