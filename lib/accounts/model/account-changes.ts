import { z } from 'zod'
import { newPasswordFields, SAME_PASSWORDS, samePasswords, secretFields, WHOLE_SECRET, wholeSecret } from './new-password'

const currentPassword = z.string('Indiquez votre mot de passe actuel.').min(1, 'Indiquez votre mot de passe actuel.').max(1000)

/** « Mon compte », change of password (portal 2.5). */
export const passwordChangeSchema = z.object({ currentPassword, ...newPasswordFields }).refine(samePasswords, SAME_PASSWORDS)

/** « Mon compte », secret question; both empty removes it. */
export const secretQuestionSchema = z.object({ currentPassword, ...secretFields }).refine(wholeSecret, WHOLE_SECRET)
