import { z } from 'zod'
import { siretProblem } from '@/lib/shared/siret'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

/** The digits of a SIRET or postal code that were typed, stars and blanks removed. */
export const digitsOf = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const DIRECTORY_SORTS = ['nom', 'siret', 'code-postal', 'ville', 'statut'] as const
export type DirectorySort = (typeof DIRECTORY_SORTS)[number]

/** The four criteria of the directory (portal 6.2), as typed. */
export interface Criteria {
  siret: string
  nom: string
  ville: string
  codePostal: string
}

const typed = z.string().trim().max(100).catch('')
const schema = z.object({ siret: typed, nom: typed, ville: typed, codePostal: typed })

/** Reads the criteria of an address; what cannot be read counts as not given. */
export const parseCriteria = (params: SearchParams): Criteria => schema.parse(params)

export const parseDirectoryTable = (params: SearchParams): TableParams<DirectorySort> => parseTableParams(params, { sorts: DIRECTORY_SORTS, sort: 'nom', direction: 'asc' })

export const hasCriteria = (criteria: Criteria) => Object.values(criteria).some((value) => value.replace(/\*/g, '').trim() !== '')

/** The fewest characters of an identifier that are worth a search. */
const MIN_IDENTIFIER = 3

/** What is odd about the SIRET that was typed, as a sentence; null when nothing is. It never stops the search: some public bodies have a number with a wrong key. */
export function siretRemark(siret: string): string | null {
  const digits = digitsOf(siret)
  if (digits === '') return null
  if (digits.length < MIN_IDENTIFIER) return 'Indiquez au moins 3 caractères du SIRET.'
  if (digits.length < 14) return null
  return siretProblem(digits)
}

export const isTooShort = (siret: string) => digitsOf(siret).length < MIN_IDENTIFIER
