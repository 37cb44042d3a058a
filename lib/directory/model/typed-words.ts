import { searchTextOf } from '@/lib/shared/search-text'

/** One word of a criterion as typed: whole, or with a `*` for any characters before or after it. */
export interface TypedWord {
  /** As `searchTextOf` writes it: a to z and digits only. */
  text: string
  opensLeft: boolean
  opensRight: boolean
}

const isPartOfWord = (character: string | undefined) => character !== undefined && searchTextOf(character) !== ''

/**
 * The words of a name or town, in any order (seed 000: a `*` before or after widens). Without a star a word is whole:
 * « garonne » finds « Haute-Garonne », not « Garonnette »; « gar* » finds both; « *ronne » the first; « *aronn* » both.
 */
export function typedWordsOf(typed: string): TypedWord[] {
  const segments = typed.split('*')
  return segments.flatMap((segment, index) => {
    const words = searchTextOf(segment).split(' ').filter(Boolean)
    const opensLeft = index > 0 && isPartOfWord(segment[0])
    const opensRight = index < segments.length - 1 && isPartOfWord(segment.at(-1))
    return words.map((text, rank) => ({ text, opensLeft: opensLeft && rank === 0, opensRight: opensRight && rank === words.length - 1 }))
  })
}

/** How the names begin that answer a typed name best: pattern for the name followed by a blank; null when a star stands inside. */
export function openingPatternOf(typed: string): string | null {
  const words = typedWordsOf(typed)
  if (words.length === 0 || words.slice(0, -1).some((word) => word.opensRight) || words.slice(1).some((word) => word.opensLeft)) return null
  return `${words.map(({ text }) => text).join(' ')}${words.at(-1)?.opensRight ? '%' : ' %'}`
}

/** Which half of `Structure.searchText` a word must stand in; « @ » leads the words of towns. */
export type Half = 'name' | 'city'

const mark = (half: Half) => (half === 'city' ? '@' : '')

/** A whole word as a term of a tsquery. */
export const wholeTerm = ({ text }: TypedWord, half: Half): string => `'${mark(half)}${text}'`

/** Any of these words of the directory. */
export const anyOf = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(' | ')})`

export const isOpen = ({ opensLeft, opensRight }: TypedWord) => opensLeft || opensRight

/** LIKE pattern of the words of the directory that an open word stands for. */
export const dictionaryPatternOf = ({ text, opensLeft, opensRight }: TypedWord, half: Half): string => `${mark(half)}${opensLeft ? '%' : ''}${text}${opensRight ? '%' : ''}`

/** The same for the text of its half between two blanks: `rough` for the trigram index, `exact` decides. */
export const textPatternOf = ({ text, opensLeft, opensRight }: TypedWord): { rough: string; exact: string } => ({ rough: `%${text}%`, exact: `%${opensLeft ? '' : ' '}${text}${opensRight ? '' : ' '}%` })
