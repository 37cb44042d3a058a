import { z } from 'zod'
import { structureDraftSchema } from '@/lib/structures/model/structure-draft'
import { personSchema } from './person'

/** Everything « Créer mon compte » sends, twice: to show the recap, and to confirm it. */
export const registrationSchema = z.object({
  person: personSchema,
  structure: structureDraftSchema,
  /** The sealed captcha and what was copied from it; empty once it has been solved. */
  sequence: z.string().max(2000).optional().default(''),
  captcha: z.string().max(40).optional().default(''),
  conditions: z.literal('oui', 'Lisez et acceptez les conditions pour créer un compte.'),
})

export type RegistrationInput = z.output<typeof registrationSchema>
