import { searchTextOf } from '@/lib/shared/search-text'

/** LIKE patterns of one criterion: `rough` can use the trigram index, `exact` decides. */
export interface TextPattern {
  rough: string
  exact: string
}

/**
 * A name or town as typed, with `*` for any characters (seed 000). Without a star the words are whole:
 * « garonne » finds « Haute-Garonne », not « Garonnette »; « gar* » finds both; « *ronne » finds the first.
 * The text it is compared with is `structureTextOf`, with a blank at each end.
 * @returns null when nothing is left to search.
 */
export function textPatternOf(typed: string): TextPattern | null {
  const parts = typed.split('*').map((part) => searchTextOf(part))
  const words = parts.filter(Boolean)
  if (words.length === 0) return null
  const opening = parts[0] === '' && typed.trimStart().startsWith('*') ? '%' : '% '
  const closing = parts.at(-1) === '' && typed.trimEnd().endsWith('*') ? '%' : ' %'
  return { rough: `%${words.join('%')}%`, exact: `${opening}${words.join('%')}${closing}` }
}

/** The digits of a SIRET or postal code that were typed, stars and blanks removed. */
export const digitsOf = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
