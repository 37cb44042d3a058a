import { z } from 'zod'

const OVER = 'Cette connexion a trop attendu. Recommencez avec votre adresse et votre mot de passe.'
export const currentPassword = z.string('Indiquez votre mot de passe actuel.').min(1, 'Indiquez votre mot de passe actuel.').max(1000)
const code = z.string('Indiquez le code.').trim().min(1, 'Indiquez le code.').max(40, 'Ce code est trop long.')

/** The cookie of the browser that gave the password; the action puts it in, whatever the form said. */
export const challengeSchema = z.object({ secretChallenge: z.string(OVER).min(1, OVER).max(100, OVER) })

export const secondFactorSchema = challengeSchema.extend({ method: z.enum(['mail', 'application', 'recovery']), secretCode: code })

export const mailCodeSchema = z.object({ enabled: z.enum(['oui', 'non']).transform((value) => value === 'oui'), currentPassword })
export const withPasswordSchema = z.object({ currentPassword })
export const totpCodeSchema = z.object({ secretCode: code })

const passkeyName = z.string('Donnez un nom à cette clé.').trim().min(1, 'Donnez un nom à cette clé.').max(60, 'Ce nom a 60 caractères au plus.')
export const newPasskeySchema = z.object({ name: passkeyName, currentPassword })
/** What the browser gives back, checked in depth by the library. */
const signed = z.string().min(1).max(20_000).transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'La réponse du navigateur est illisible. Recommencez.' })
    return z.NEVER
  }
})
export const passkeyAnswerSchema = z.object({ response: signed.pipe(z.looseObject({ id: z.string().max(2000) })) })
export const addPasskeySchema = passkeyAnswerSchema.extend({ name: passkeyName })
export const passkeyLoginSchema = passkeyAnswerSchema.extend(challengeSchema.shape)
export const removePasskeySchema = z.object({ passkeyId: z.uuid(), currentPassword })
