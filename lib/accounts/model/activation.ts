import { z } from 'zod'
import { newPasswordFields, SAME_PASSWORDS, samePasswords, secretFields, WHOLE_SECRET, wholeSecret } from './new-password'

/** The secret of a link, as it stands in its address. */
export const linkSecretSchema = z.string('Ce lien n’est pas valable.').max(100, 'Ce lien n’est pas valable.')

/** « Activation du compte utilisateur » (portal 2.4). */
export const activationSchema = z
  .object({ token: linkSecretSchema, ...newPasswordFields, ...secretFields })
  .refine(samePasswords, SAME_PASSWORDS)
  .refine(wholeSecret, WHOLE_SECRET)

export type ActivationInput = z.output<typeof activationSchema>

/** Choosing another password through a mailed link; the answer is asked for when a question was set. */
export const passwordResetSchema = z
  .object({ token: linkSecretSchema, ...newPasswordFields, secretAnswer: secretFields.secretAnswer })
  .refine(samePasswords, SAME_PASSWORDS)

export type PasswordResetInput = z.output<typeof passwordResetSchema>
