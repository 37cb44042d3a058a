import { z } from 'zod'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'

const text = z.string().nullable()

/** Blocks « Coordonnées » and « Signataire », as they were when the mandate was asked for (portal 5). */
export const partiesSchema = z.object({
  structure: z.object({
    name: z.string(),
    identifierType: z.enum(['SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'PARTICULIER', 'AUTRE']),
    identifier: z.string(),
    addressLine1: text,
    addressLine2: text,
    addressLine3: text,
    postalCode: text,
    city: text,
  }),
  signatory: z.object({ firstName: z.string(), lastName: z.string(), email: z.string() }),
})

export type Parties = z.output<typeof partiesSchema>

/** Name and value rows of the block « Coordonnées ». */
export const structureRows = ({ structure }: Parties): [string, string][] => [
  ['Raison sociale', structure.name],
  [identifierTypeLabel(structure.identifierType), formatIdentifier(structure.identifierType, structure.identifier)],
  ['Adresse', [structure.addressLine1, structure.addressLine2, structure.addressLine3].filter(Boolean).join(', ')],
  ['Code postal et ville', [structure.postalCode, structure.city].filter(Boolean).join(' ')],
]

/** Name and value rows of the block « Signataire ». */
export const signatoryRows = ({ signatory }: Parties): [string, string][] => [
  ['Nom', signatory.lastName],
  ['Prénom', signatory.firstName],
  ['Adresse électronique', signatory.email],
  ['Qualité', 'Gestionnaire principal de la structure'],
]
