import { z } from 'zod'

/** Block « Gestion du mot de passe »: its strength is judged by the command, which knows name and address. */
export const newPasswordFields = {
  password: z.string('Choisissez un mot de passe.').min(1, 'Choisissez un mot de passe.').max(1000, 'Ce mot de passe est trop long.'),
  passwordAgain: z.string('Ressaisissez le mot de passe.').max(1000),
}

export const samePasswords = (input: { password: string; passwordAgain: string }) => input.password === input.passwordAgain
export const SAME_PASSWORDS = { path: ['passwordAgain'], message: 'Les deux mots de passe ne sont pas les mêmes.' }

/** Block « Question secrète »: both or neither. */
export const secretFields = {
  secretQuestion: z.string().trim().max(200, 'La question a 200 caractères au plus.').optional().default(''),
  secretAnswer: z.string().trim().max(200, 'La réponse a 200 caractères au plus.').optional().default(''),
}

export const wholeSecret = (input: { secretQuestion: string; secretAnswer: string }) => (input.secretQuestion === '') === (input.secretAnswer === '')
export const WHOLE_SECRET = { path: ['secretAnswer'], message: 'Donnez la question et sa réponse, ou laissez les deux vides.' }
