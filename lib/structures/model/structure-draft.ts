import { z } from 'zod'
import { isCountry } from '@/lib/shared/countries'
import { identifierRule, IDENTIFIER_TYPES } from './identifier-types'
import { identifierCountry, identifierProblem, settledIdentifier } from './identifiers'

const text = (max: number, tooLong: string) => z.string().trim().max(max, tooLong).optional().default('')
const required = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)
const optionalText = (max: number) => text(max, `${max} caractères au plus.`).transform((value) => value || null)

const fields = z.object({
  identifierType: z.enum(IDENTIFIER_TYPES.map((rule) => rule.type), 'Choisissez le type d’identifiant.'),
  identifier: text(60, 'Cet identifiant est trop long\u00a0: 18 caractères au plus.'),
  /** The person insists on an identifier of an unusual shape. */
  isIdentifierConfirmed: z.string().optional().transform((value) => value === 'oui'),
  name: text(201, 'La raison sociale a 201 caractères au plus.'),
  lastName: text(100, 'Le nom a 100 caractères au plus.'),
  firstName: text(100, 'Le prénom a 100 caractères au plus.'),
  label: optionalText(100),
  addressLine1: required('Indiquez l’adresse\u00a0: numéro et voie.', 200),
  addressLine2: optionalText(200),
  addressLine3: optionalText(200),
  postalCode: required('Indiquez le code postal.', 20),
  city: required('Indiquez la ville.', 100),
  addressCountry: z.string('Choisissez le pays.').refine(isCountry, 'Choisissez le pays.'),
})

/** Countries whose postal codes are five digits of the French post. */
const FRENCH_POST = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF']

/**
 * The block « Informations sur la structure », as typed at « Créer mon compte » and « Créer une structure », checked and
 * settled: what comes out is what a structure is made of. Its fields are named `structure.…` in forms.
 */
export const structureDraftSchema = fields
  .superRefine((typed, context) => {
    const refuse = (field: keyof typeof typed, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const rule = identifierRule(typed.identifierType)
    if (rule.holder === 'person') {
      if (!typed.lastName) refuse('lastName', 'Indiquez le nom.')
      if (!typed.firstName) refuse('firstName', 'Indiquez le prénom.')
    } else if (!typed.name) refuse('name', 'Indiquez la raison sociale.')
    const identifier = settledIdentifier(typed.identifierType, typed.identifier, typed.addressCountry, typed.name)
    const problem = identifierProblem(typed.identifierType, identifier, typed.addressCountry)
    if (problem && !(problem.canInsist && typed.isIdentifierConfirmed)) refuse(rule.fieldLabel === null ? 'addressCountry' : 'identifier', problem.sentence)
    if (FRENCH_POST.includes(typed.addressCountry) && !/^\d{5}$/.test(typed.postalCode)) refuse('postalCode', 'Un code postal français a 5 chiffres.')
  })
  .transform(({ isIdentifierConfirmed: _confirmed, ...typed }) => {
    const identifier = settledIdentifier(typed.identifierType, typed.identifier, typed.addressCountry, typed.name)
    const isPerson = identifierRule(typed.identifierType).holder === 'person'
    return {
      ...typed,
      identifier,
      country: identifierCountry(typed.identifierType, identifier, typed.addressCountry),
      name: isPerson ? `${typed.lastName.toUpperCase()} ${typed.firstName}` : typed.name,
      lastName: isPerson ? typed.lastName : null,
      firstName: isPerson ? typed.firstName : null,
    }
  })

/** A structure ready to be created; `identifier` is empty where the portal attributes it (AUTRE). */
export type StructureDraft = z.output<typeof structureDraftSchema>

/** A draft read back from where the portal itself kept it (Registration): already settled, only its shape is checked. */
export const storedDraftSchema = z.object({
  identifierType: z.enum(IDENTIFIER_TYPES.map((rule) => rule.type)),
  identifier: z.string().min(1),
  country: z.string().length(2),
  name: z.string().min(1),
  lastName: z.string().nullable(),
  firstName: z.string().nullable(),
  label: z.string().nullable(),
  addressLine1: z.string(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  postalCode: z.string(),
  city: z.string(),
  addressCountry: z.string().length(2),
}) satisfies z.ZodType<StructureDraft>
