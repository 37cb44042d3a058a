import { cleanIdentifier, formatSiret, siretProblem } from '@/lib/shared/siret'
import type { IdentifierType } from '@/prisma/generated/enums'
import { countryOfVatPrefix, EU_COUNTRIES, hasUsualVatShape } from './vat-numbers'

/** Column of the supplier's identifier (portal 2.2). */
export const MAX_IDENTIFIER = 18

/** A problem with an identifier; `canInsist`: the shape is only unusual, the person may confirm it. */
export interface IdentifierProblem {
  sentence: string
  canInsist?: boolean
}

const plainName = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ').trim()

/** Country code and first 16 characters of the name; « FRWF » and 14 characters for Wallis-et-Futuna (decree of 9 December 2016). */
export function identifierOutsideUnion(country: string, name: string): string {
  const prefix = country === 'WF' ? 'FRWF' : country
  return (prefix + plainName(name)).slice(0, MAX_IDENTIFIER).trim()
}

/** The identifier as it is stored: clean, or made from country and name outside the Union. */
export const settledIdentifier = (type: IdentifierType, typed: string, country: string, name: string): string =>
  type === 'HORS_UE' ? identifierOutsideUnion(country, name) : cleanIdentifier(typed)

/** Country of the key (country, type, identifier), by which a structure is unique. */
export function identifierCountry(type: IdentifierType, identifier: string, addressCountry: string): string {
  if (type === 'SIRET') return 'FR'
  if (type === 'RIDET') return 'NC'
  if (type === 'TAHITI') return 'PF'
  if (type === 'UE_HORS_FRANCE') return countryOfVatPrefix(identifier.slice(0, 2)) ?? addressCountry
  return addressCountry
}

function vatProblem(identifier: string): IdentifierProblem | null {
  const prefix = identifier.slice(0, 2)
  if (identifier === '') return { sentence: 'Indiquez le numéro de TVA intracommunautaire, préfixe du pays compris.' }
  if (prefix === 'FR') return { sentence: 'Ce numéro de TVA est français. Choisissez le type d’identifiant SIRET.' }
  if (!countryOfVatPrefix(prefix)) return { sentence: `«\u00a0${prefix}\u00a0» n’est pas le préfixe d’un État de l’Union européenne. Commencez par les deux lettres du pays, par exemple BE pour la Belgique.` }
  if (!/^[A-Z0-9+*]+$/.test(identifier)) return { sentence: 'Un numéro de TVA ne contient que des lettres et des chiffres.' }
  if (identifier.length > MAX_IDENTIFIER) return { sentence: `Ce numéro a ${identifier.length} caractères, il en faut ${MAX_IDENTIFIER} au plus.` }
  if (hasUsualVatShape(identifier)) return null
  return { sentence: 'Ce numéro n’a pas la forme habituelle de son pays. Vérifiez-le\u00a0; s’il est exact, cochez «\u00a0Je confirme cet identifiant\u00a0».', canInsist: true }
}

const outsideProblem = (country: string): IdentifierProblem | null =>
  country === 'FR' || EU_COUNTRIES.includes(country) ? { sentence: 'Ce pays est dans l’Union européenne. Choisissez un pays hors de l’Union, ou un autre type d’identifiant.' } : null

function shapeProblem(identifier: string, name: string, lengths: readonly number[]): IdentifierProblem | null {
  const expected = lengths.join(' ou ')
  if (identifier === '') return { sentence: `Indiquez le ${name}\u00a0: ${expected} caractères.` }
  if (!/^[A-Z0-9]+$/.test(identifier)) return { sentence: `Un ${name} ne contient que des lettres et des chiffres.` }
  return lengths.includes(identifier.length) ? null : { sentence: `Ce ${name} a ${identifier.length} caractère${identifier.length > 1 ? 's' : ''}, il en faut ${expected}.` }
}

function freeProblem(identifier: string, isOptional: boolean): IdentifierProblem | null {
  if (identifier === '') return isOptional ? null : { sentence: 'Indiquez l’identifiant, 18 caractères au plus.' }
  if (identifier.length > MAX_IDENTIFIER) return { sentence: `Cet identifiant a ${identifier.length} caractères, il en faut ${MAX_IDENTIFIER} au plus.` }
  return /^[A-Z0-9/-]+$/.test(identifier) ? null : { sentence: 'Cet identifiant ne peut contenir que des lettres, des chiffres, «\u00a0- » et «\u00a0/ ».' }
}

/** What is wrong with an identifier as `settledIdentifier` gives it; null when nothing is. */
export function identifierProblem(type: IdentifierType, identifier: string, addressCountry: string): IdentifierProblem | null {
  switch (type) {
    case 'SIRET': {
      const sentence = siretProblem(identifier)
      return sentence === null ? null : { sentence }
    }
    case 'UE_HORS_FRANCE':
      return vatProblem(identifier)
    case 'HORS_UE':
      return outsideProblem(addressCountry)
    case 'RIDET':
      return shapeProblem(identifier, 'RIDET', [9, 10])
    case 'TAHITI':
      return shapeProblem(identifier, 'numéro TAHITI', [9])
    case 'PARTICULIER':
      return freeProblem(identifier, false)
    case 'AUTRE':
      return freeProblem(identifier, true)
  }
}

/** For reading: SIRETs in groups, the rest as it is. */
export const formatIdentifier = (type: IdentifierType, identifier: string): string => (type === 'SIRET' ? formatSiret(identifier) : identifier)
