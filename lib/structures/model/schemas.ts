import { z } from 'zod'
import { IDENTIFIER_TYPES } from './identifier-types'
import { structureDraftSchema } from './structure-draft'

const MESSAGE_MAX = 500
const note = z.string().trim().max(MESSAGE_MAX, `${MESSAGE_MAX} caractères au plus.`).optional().transform((value) => value || null)
const line = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).optional().transform((value) => value || null)
const needed = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)

export const NOTE_MAX = MESSAGE_MAX
export const creationSchema = z.object({ structure: structureDraftSchema })

export const affiliationRequestSchema = z.object({
  identifierType: z.enum(IDENTIFIER_TYPES.map((rule) => rule.type), 'Choisissez le type d’identifiant.'),
  identifier: needed('Indiquez l’identifiant de la structure.', 60),
  message: note,
})

export const affiliationIdSchema = z.object({ affiliationId: z.uuid('Cette demande n’existe pas.') })

/** Boxes ticked in a table: nothing, one value or several, as a form sends them. */
export const affiliationIdsSchema = z.object({
  affiliationIds: z.preprocess((ticked) => (ticked === undefined ? [] : [ticked].flat()), z.array(z.uuid('Ce rattachement n’existe pas.')).min(1, 'Choisissez au moins un rattachement dans la liste.').max(100, '100 rattachements au plus à la fois.')),
})

/** A manager's « oui », with what the person may do; a whole structure unless a service is chosen. */
export const acceptSchema = affiliationIdSchema.extend({
  mode: z.enum(['MODIFICATION', 'CONSULTATION_UNIQUEMENT'], 'Choisissez ce que la personne pourra faire.'),
  serviceId: z.union([z.literal('').transform(() => null), z.uuid('Choisissez un service de la liste.')]).optional().default(null),
  comment: note,
})

export const refuseSchema = affiliationIdSchema.extend({ comment: note })

export const structureIdSchema = z.object({ structureId: z.uuid('Cette structure n’existe pas.') })

/** What managers may change on the record: contact and address. Identifier, type and name stay (portal 3.3). */
export const contactSchema = structureIdSchema.extend({
  label: line(100),
  email: z.union([z.literal('').transform(() => null), z.email('Cette adresse électronique est incomplète : il faut un nom, un @ et un domaine.')]).optional().default(null),
  phone: line(30),
  vatNumber: line(18),
  rcsNumber: line(50),
  addressLine1: needed('Indiquez l’adresse : numéro et voie.', 200),
  addressLine2: line(200),
  addressLine3: line(200),
  postalCode: needed('Indiquez le code postal.', 20),
  city: needed('Indiquez la ville.', 100),
})
