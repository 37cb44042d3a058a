import { z } from 'zod'
import { IDENTIFIER_TYPES } from './identifier-types'
import { structureDraftSchema } from './structure-draft'

const MESSAGE_MAX = 500
/** A few words to the other side; null when nothing was written. */
export const note = z.string().trim().max(MESSAGE_MAX, `${MESSAGE_MAX} caractères au plus.`).optional().transform((value) => value || null)
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

const listOf = (value: unknown) => (value === undefined || value === '' ? [] : [value].flat())

/** A manager's « oui », with what the person may do: in the whole structure, or in the services that are ticked. */
export const acceptSchema = affiliationIdSchema
  .extend({
    mode: z.enum(['MODIFICATION', 'CONSULTATION_UNIQUEMENT'], 'Choisissez ce que la personne pourra faire.'),
    perimeter: z.enum(['STRUCTURE', 'SERVICES'], 'Choisissez le périmètre.').optional().default('STRUCTURE'),
    serviceIds: z.preprocess(listOf, z.array(z.uuid('Choisissez un service de la liste.')).max(200)),
    comment: note,
  })
  .refine(({ perimeter, serviceIds }) => perimeter !== 'SERVICES' || serviceIds.length > 0, { path: ['perimeter'], message: 'Cochez au moins un service, ou choisissez toute la structure.' })
  .refine(({ perimeter, serviceIds }) => perimeter !== 'STRUCTURE' || serviceIds.length === 0, { path: ['perimeter'], message: 'Vous avez coché des services : choisissez « Seulement ces services », ou décochez-les.' })

export const refuseSchema = affiliationIdSchema.extend({ comment: note })

export const structureIdSchema = z.object({ structureId: z.uuid('Cette structure n’existe pas.') })
