import type { IdentifierType } from '@/prisma/generated/enums'

/** How one type of identifier is asked for on screen (portal 2.2). */
export interface IdentifierTypeRule {
  type: IdentifierType
  /** In the list « Type d’identifiant ». */
  label: string
  /** Label of the identifier's own field; null when the portal makes the identifier itself. */
  fieldLabel: string | null
  hint: string
  /** A company has a « Raison sociale », a person « Nom » and « Prénom ». */
  holder: 'company' | 'person'
  /** May the field stay empty? */
  optional?: boolean
}

/** The seven types, in the order of the official list. */
export const IDENTIFIER_TYPES: readonly IdentifierTypeRule[] = [
  { type: 'SIRET', label: 'SIRET', fieldLabel: 'Identifiant SIRET', hint: '14 chiffres, avec ou sans espaces. Nous cherchons le nom et l’adresse dans la base des entreprises.', holder: 'company' },
  { type: 'UE_HORS_FRANCE', label: 'Structure européenne hors France', fieldLabel: 'Identifiant UE hors France', hint: 'Numéro de TVA intracommunautaire, préfixe du pays compris\u00a0: par exemple BE0123456789.', holder: 'company' },
  { type: 'HORS_UE', label: 'Structure hors Union européenne', fieldLabel: null, hint: 'L’identifiant est fait du code du pays et du début de la raison sociale.', holder: 'company' },
  { type: 'RIDET', label: 'Structure avec RIDET (Nouvelle-Calédonie)', fieldLabel: 'Identifiant RIDET', hint: '9 ou 10 caractères.', holder: 'company' },
  { type: 'TAHITI', label: 'Structure avec numéro TAHITI (Polynésie française)', fieldLabel: 'Identifiant TAHITI', hint: '9 caractères.', holder: 'company' },
  { type: 'PARTICULIER', label: 'Particulier', fieldLabel: 'Identifiant PARTICULIER', hint: '18 caractères au plus\u00a0: le numéro qui vous identifie auprès des services publics.', holder: 'person' },
  { type: 'AUTRE', label: 'En cours d’immatriculation', fieldLabel: 'Identifiant', hint: '18 caractères au plus. Si vous n’en avez pas, laissez vide\u00a0: nous en attribuons un, que vous remplacerez par votre SIRET.', holder: 'company', optional: true },
]

/** What is known of one type. */
export const identifierRule = (type: IdentifierType): IdentifierTypeRule => IDENTIFIER_TYPES.find((rule) => rule.type === type) as IdentifierTypeRule

/** « SIRET », « Particulier »… for lists and recaps. */
export const identifierTypeLabel = (type: IdentifierType): string => identifierRule(type).label
