import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { Parties } from './parties-schema'

export type { Parties }

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
