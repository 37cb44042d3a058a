import { z } from 'zod'
import { cleanIdentifier, siretProblem } from '@/lib/shared/siret'
import type { IdentifierType, StructureKind, StructureStatus } from '@/prisma/generated/enums'
import { versionSchema } from './record'
import { structureIdSchema } from './schemas'

export const STATUS_REASON_MAX = 500

const reason = z.string().trim().max(STATUS_REASON_MAX, `${STATUS_REASON_MAX} caractères au plus.`).optional().transform((value) => value || null)

export const deactivationSchema = structureIdSchema.extend({ confirmed: z.literal('oui', 'Cochez cette case pour désactiver la structure.'), reason })

/** What goes on, by itself, when the SIRET changes, and what must be done again (portal 3.5). */
export const COPIED = [
  'Les données de la fiche : raison sociale, libellé, adresse, coordonnées, paramètres.',
  'Les services, avec leurs codes.',
  'Les utilisateurs, avec leurs rôles, leurs habilitations et leurs demandes en attente.',
  'Les espaces.',
  'Les coordonnées bancaires, avec leur RIB en PDF.',
  'La bibliothèque de pièces jointes.',
  'Ce que Cantate a appris de vos factures.',
] as const

export const NOT_COPIED: readonly { what: string; then: string }[] = [
  { what: 'Le mandat de facturation', then: 'Il devient caduc : le gestionnaire principal doit en souscrire et en signer un nouveau.' },
  { what: 'Le compte technique et les raccordements EDI et API', then: 'Ils sont à demander de nouveau pour le nouveau SIRET.' },
  { what: 'Le numéro PACAGE', then: 'Il est à saisir de nouveau sur la nouvelle fiche.' },
  { what: 'Les factures et les brouillons', then: 'Ils restent sur l’ancienne fiche, où ils se consultent toujours. Un brouillon non envoyé est à déposer de nouveau.' },
]

/** Types whose holder may get a SIRET here; the others keep their identifier for life. */
const CHANGING: readonly IdentifierType[] = ['SIRET', 'AUTRE']

interface Changing {
  kind: StructureKind
  status: StructureStatus
  identifierType: IdentifierType
}

/** Why this structure cannot change its SIRET at all; null when it can. */
export function changeObstacle({ kind, status, identifierType }: Changing): string | null {
  if (kind === 'PUBLIC') return 'Une structure publique ne change pas de SIRET ici : son identifiant est celui de l’annuaire. Écrivez au support.'
  if (status !== 'ACTIVE') return 'Cette structure est désactivée : son SIRET ne change plus.'
  return CHANGING.includes(identifierType) ? null : 'Seule une structure à SIRET, ou en cours d’immatriculation, peut recevoir un nouveau SIRET. Pour une autre, créez une nouvelle structure.'
}

/** What is wrong with the new SIRET of a structure, before asking anybody; null when nothing is. */
export function newSiretProblem(siret: string, current: { identifierType: IdentifierType; identifier: string }): string | null {
  const problem = siretProblem(siret)
  if (problem) return problem
  return current.identifierType === 'SIRET' && current.identifier === siret ? 'C’est le SIRET actuel de la structure. Indiquez le nouveau.' : null
}

/** The last step of « Changer de SIRET ». */
export const identifierChangeSchema = structureIdSchema.extend({
  version: versionSchema,
  siret: z.string('Indiquez le nouveau SIRET.').max(60, 'Ce SIRET est trop long.').transform(cleanIdentifier),
  /** Name and address as the register gives them, instead of those of the old record. */
  fromRegister: z.string().optional().transform((value) => value === 'oui'),
  confirmed: z.literal('oui', 'Cochez cette case pour changer de SIRET.'),
})
