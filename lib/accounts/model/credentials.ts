import { z } from 'zod'
import { emailSchema } from './person'

/** Address and password, wherever somebody logs in. */
export const credentialsSchema = z.object({ email: emailSchema, password: z.string('Indiquez votre mot de passe.').min(1, 'Indiquez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.') })
