import { z } from 'zod'

/** Login addresses are compared in lower case. */
export const emailSchema = z
  .string('Indiquez une adresse électronique.')
  .trim()
  .toLowerCase()
  .min(1, 'Indiquez une adresse électronique.')
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email('Cette adresse n’est pas complète. Exemple\u00a0: camille.durand@exemple.fr.'))

const name = (empty: string) => z.string(empty).trim().min(1, empty).max(100, '100 caractères au plus.')

/** Blocks of « Informations personnelles » that the person may change later. */
export const profileSchema = z.object({
  firstName: name('Indiquez votre prénom.'),
  lastName: name('Indiquez votre nom.'),
  phone: z
    .string()
    .trim()
    .max(30, 'Ce numéro est trop long.')
    .regex(/^[+\d\s.()-]*$/, 'Un numéro de téléphone ne contient que des chiffres, avec «\u00a0+ » et l’indicatif du pays.')
    .optional()
    .transform((value) => value || null),
  /** Null: the login address. */
  contactEmail: z.union([z.literal('').transform(() => null), emailSchema]).optional().transform((value) => value ?? null),
})

const optional = (length: number) => z.string().trim().max(length, `${length} caractères au plus.`).optional().transform((value) => value || null)

/** « Informations générales » of « Mon compte »: the same, with the professional address (portal 2.6). */
export const accountSchema = profileSchema.extend({ addressLine1: optional(100), addressLine2: optional(100), postalCode: optional(20), city: optional(100) })

/** Block « Informations personnelles » of « Créer mon compte » (portal 2.1). */
export const personSchema = profileSchema
  .extend({ email: emailSchema, emailAgain: z.string('Ressaisissez votre adresse.').trim().toLowerCase() })
  .refine((person) => person.email === person.emailAgain, { path: ['emailAgain'], message: 'Les deux adresses ne sont pas les mêmes.' })
  .transform(({ emailAgain: _again, ...person }) => person)

export type Person = z.output<typeof personSchema>
