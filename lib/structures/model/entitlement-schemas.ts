import { z } from 'zod'
import { WorkspaceCode } from '@/prisma/generated/enums'
import { note } from './schemas'

const WORKSPACES = Object.values(WorkspaceCode)
const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const PLACE = new RegExp(`^(${ID})(?::(${ID}))?$`, 'i')

const workspace = z.enum(WORKSPACES, 'Choisissez un espace de la liste.')
const mode = z.enum(['CONSULTATION_UNIQUEMENT', 'MODIFICATION'], 'Choisissez Consultation ou Modification.')

/** A structure, or one of its services, as one choice of a list. */
export const placeValue = ({ structureId, serviceId }: { structureId: string; serviceId: string | null }) => (serviceId ? `${structureId}:${serviceId}` : structureId)

const place = z.string('Choisissez la structure ou le service.').regex(PLACE, 'Choisissez la structure ou le service.').transform((value) => {
  const [, structureId = '', serviceId] = PLACE.exec(value) ?? []
  return { structureId, serviceId: serviceId ?? null }
})

/** « Demander une habilitation » */
export const entitlementRequestSchema = z.object({ place, workspace, mode, message: note })

export const entitlementRequestIdSchema = z.object({ requestId: z.uuid('Cette demande n’existe pas.') })

/** A manager's « oui »: in the mode asked for, unless he chooses one. */
export const acceptEntitlementSchema = entitlementRequestIdSchema.extend({ mode: mode.optional(), comment: note })
export const refuseEntitlementSchema = entitlementRequestIdSchema.extend({ comment: note })

/** Opening or closing an espace. `origin` says which page to come back to. */
export const workspaceSchema = z.object({ place, workspace, origin: z.enum(['ESPACES', 'APPLICATION']).catch('ESPACES') })

const many = (value: unknown) => (value === undefined ? [] : [value].flat())
const key = z.string().regex(new RegExp(`^(RATTACHEMENT|HABILITATION)\\.${ID}$`, 'i'), 'Cette demande n’existe pas.').transform((value) => {
  const [kind, id] = value.split('.') as ['RATTACHEMENT' | 'HABILITATION', string]
  return { kind, id }
})

/** One answer for several requests; the mode is for the people who ask to be affiliated. */
export const manyAnswersSchema = z
  .object({
    verdict: z.enum(['ACCEPT', 'REFUSE'], 'Choisissez d’accepter ou de refuser.'),
    requests: z.preprocess(many, z.array(key).max(100, 'Cent demandes au plus à la fois.')),
    mode: mode.optional().default('CONSULTATION_UNIQUEMENT'),
    comment: note,
  })
  // Said above the form: the boxes stand in the table, outside of it.
  .refine(({ requests }) => requests.length > 0, { path: [], message: 'Cochez au moins une demande dans la liste, puis répondez.' })
