import { countryName } from '@/lib/shared/countries'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { StructureDraft } from '@/lib/structures/model/structure-draft'
import type { RegistrationInput } from './registration'

export interface RecapStep {
  step: 'recap'
  blocks: { title: string; rows: [term: string, value: string | null][] }[]
  /** Name of the structure that the portal has already: its manager will be asked. */
  joins: string | null
  /** Told to the form, so that « Modifier » does not ask for the captcha again. */
  solvedSequence: string
}

const structureRows = (draft: StructureDraft): [string, string | null][] => [
  ['Type d’identifiant', identifierTypeLabel(draft.identifierType)],
  ['Identifiant', formatIdentifier(draft.identifierType, draft.identifier) || 'attribué à la création'],
  ['Type de structure', 'Privée'],
  ...(draft.lastName ? ([['Nom', draft.lastName], ['Prénom', draft.firstName]] as [string, string | null][]) : ([['Raison sociale', draft.name]] as [string, string][])),
  ['Libellé de l’organisation', draft.label],
  ['Adresse', draft.addressLine1],
  ['Complément d’adresse 1', draft.addressLine2],
  ['Complément d’adresse 2', draft.addressLine3],
  ['Code postal', draft.postalCode],
  ['Ville', draft.city],
  ['Pays', countryName(draft.addressCountry)],
]

/** The page « Récapitulatif »: every field of the form, in its order (portal 2.1, rule 7). */
export const recapOf = ({ person, structure, sequence }: RegistrationInput, joins: string | null): RecapStep => ({
  step: 'recap',
  joins,
  solvedSequence: sequence,
  blocks: [
    {
      title: 'Informations personnelles',
      rows: [
        ['Adresse électronique de connexion', person.email],
        ['Prénom', person.firstName],
        ['Nom', person.lastName],
        ['Téléphone', person.phone],
        ['E-mail du contact', person.contactEmail ?? person.email],
      ],
    },
    { title: 'Informations sur la structure', rows: structureRows(structure) },
  ],
})
