import { z } from 'zod'
import { IDENTIFIER_TYPES } from './identifier-types'
import { structureDraftSchema } from './structure-draft'

const MESSAGE_MAX = 500
const note = z.string().trim().max(MESSAGE_MAX, `${MESSAGE_MAX} caractères au plus.`).optional().transform((value) => value || null)
const needed = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)

export const NOTE_MAX = MESSAGE_MAX
export const creationSchema = z.object({ structure: structureDraftSchema })

export const affiliationRequestSchema = z.object({
  identifierType: z.enum(IDENTIFIER_TYPES.map((rule) => rule.type), 'Choisissez le type d’identifiant.'),
  identifier: needed('Indiquez l’identifiant de la structure.', 60),
  message: note,
})

export const affiliationIdSchema = z.object({ affiliationId: z.uuid('Cette demande n’existe pas.') })

/** A manager's « oui », with what the person may do; a whole structure unless a service is chosen. */
export const acceptSchema = affiliationIdSchema.extend({
  mode: z.enum(['MODIFICATION', 'CONSULTATION_UNIQUEMENT'], 'Choisissez ce que la personne pourra faire.'),
  serviceId: z.union([z.literal('').transform(() => null), z.uuid('Choisissez un service de la liste.')]).optional().default(null),
  comment: note,
})

export const refuseSchema = affiliationIdSchema.extend({ comment: note })

export const structureIdSchema = z.object({ structureId: z.uuid('Cette structure n’existe pas.') })
