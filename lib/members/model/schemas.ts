import { z } from 'zod'
import { emailSchema, profileSchema } from '@/lib/accounts/model/person'
import { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import type { MemberRight, Place } from './member-rights'

const structureId = z.uuid('Cette structure n’existe pas.')
const userId = z.uuid('Cette personne n’est pas rattachée à la structure.')
const named = (empty: string) => z.string(empty).trim().min(1, empty).max(100, '100 caractères au plus.')
const version = z.string().max(64).optional().default('')

/** A name given once, several times, or (typed values that came back) joined by commas. */
const severalIds = (empty: string) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.uuid('Choisissez dans la liste.')).max(200, '200 au plus à la fois.')).refine((ids) => ids.length > 0 || empty === '', empty)

const modeOrNone = z.union([z.literal('').transform(() => null), z.enum(EntitlementMode, 'Choisissez Consultation ou Modification.')]).nullable()
const rightsByWorkspace = z.partialRecord(z.enum(WorkspaceCode, 'Cet espace n’existe pas.'), modeOrNone).optional().default({})

const placement = z.object({
  role: z.enum(['USER', 'SECONDARY_MANAGER'], 'Choisissez le rôle.'),
  perimeter: z.enum(['STRUCTURE', 'SERVICES'], 'Choisissez le périmètre.').default('STRUCTURE'),
  serviceIds: severalIds(''),
})
type Placement = z.output<typeof placement>

function checkPlacement({ role, perimeter, serviceIds }: Placement, context: z.RefinementCtx): void {
  if (perimeter === 'SERVICES' && serviceIds.length === 0) context.addIssue({ code: 'custom', path: ['serviceIds'], message: 'Choisissez au moins un service, ou toute la structure.' })
  if (perimeter === 'SERVICES' && role === 'SECONDARY_MANAGER') context.addIssue({ code: 'custom', path: ['perimeter'], message: 'Un gestionnaire secondaire travaille pour toute la structure : choisissez-la, ou le rôle d’utilisateur.' })
}

/** The places of a placement: the services that were ticked count only when the perimeter is « services ». */
export const placesOf = ({ perimeter, serviceIds }: Pick<Placement, 'perimeter' | 'serviceIds'>): Place[] => (perimeter === 'STRUCTURE' ? [null] : [...new Set(serviceIds)])

/** « Inviter un utilisateur »: account, place, rights (portal 4.4). */
export const inviteSchema = placement
  .extend({ structureId, email: emailSchema, firstName: named('Indiquez le prénom.'), lastName: named('Indiquez le nom.'), phone: profileSchema.shape.phone, rights: rightsByWorkspace })
  .superRefine(checkPlacement)

export const memberSchema = z.object({ structureId, userId })
export const selectionSchema = z.object({ structureId, userIds: severalIds('Choisissez au moins une personne dans la liste.') })
export const placeSchema = placement.extend({ structureId, userId, version }).superRefine(checkPlacement)

/** Rights by place: `rights.structure.FACTURES_EMISES`, `rights.<service>.FACTURES_EMISES`. */
export const STRUCTURE_KEY = 'structure'
export const rightsSchema = z.object({ structureId, userId, version, rights: z.record(z.union([z.literal(STRUCTURE_KEY), z.uuid()]), rightsByWorkspace).optional().default({}) })

/** The rights a form asked for, « aucun accès » left out. */
export const rightsOf = (place: Place, byWorkspace: z.output<typeof rightsByWorkspace>): MemberRight[] =>
  Object.entries(byWorkspace).flatMap(([workspace, mode]) => (mode ? [{ place, workspace: workspace as WorkspaceCode, mode }] : []))

export const copySchema = z.object({ structureId, fromId: userId, userIds: severalIds('Choisissez au moins une personne qui reçoit les droits.'), version })
export const transferSchema = z.object({ structureId, userId, understood: z.literal('oui', 'Cochez la case pour confirmer que vous avez lu ce que cela change.') })

export const importIdSchema = z.object({ structureId, importId: z.uuid('Cet import n’existe pas.') })
export const startImportSchema = z.object({ structureId, file: z.instanceof(File, { message: 'Choisissez un fichier CSV.' }) })
