import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { anyOf, dictionaryPatternOf, isOpen, textPatternOf, wholeTerm, type Half, type TypedWord } from '../model/typed-words'

// How the directory is searched (decision 0055): each part of a WHERE here has its index, and every search stops at a limit.

/** The public structures; the partial indexes of the directory serve no other. */
const IN_DIRECTORY = Prisma.sql`kind = 'PUBLIC' AND identifier_type = 'SIRET'`
/** The name with a blank at its end, as its index holds it. */
export const NAME = Prisma.sql`(split_part(search_text, ' | ', 1) || ' ')`
export const CITY = Prisma.sql`(split_part(search_text, ' | ', 2) || ' ')`

/** All these terms, found by the index of words. */
export const termsCondition = (terms: readonly string[]): Prisma.Sql[] => (terms.length === 0 ? [] : [Prisma.sql`directory_words @@ ${terms.join(' & ')}::tsquery`])

/** More words of the directory than that, and an open word says next to nothing. */
const MOST_WORDS = 300

const wordsLike = (db: Tx, patterns: readonly string[]) => db.$queryRaw<{ pattern: string; word: string }[]>`
  SELECT open.pattern, found.word FROM unnest(${patterns}::text[]) AS open (pattern)
  CROSS JOIN LATERAL (SELECT word FROM directory_word WHERE word LIKE open.pattern LIMIT ${MOST_WORDS + 1}) found`

/**
 * The conditions of typed words, those of both halves together. An open word becomes the words of the directory that it
 * stands for, so that the index of words answers it too.
 * @returns null when the directory has none of them.
 */
export async function typedConditions(db: Tx, typed: readonly { word: TypedWord; half: Half }[]): Promise<Prisma.Sql[] | null> {
  const patterns = typed.filter(({ word }) => isOpen(word)).map(({ word, half }) => dictionaryPatternOf(word, half))
  const found = patterns.length === 0 ? [] : await wordsLike(db, patterns)
  const terms: string[] = []
  const conditions: Prisma.Sql[] = []
  for (const { word, half } of typed) {
    if (!isOpen(word)) {
      terms.push(wholeTerm(word, half))
      continue
    }
    const pattern = dictionaryPatternOf(word, half)
    const meant = found.filter((one) => one.pattern === pattern && (half === 'city' || !one.word.startsWith('@'))).map((one) => one.word)
    if (meant.length === 0) return null
    if (meant.length <= MOST_WORDS) terms.push(anyOf(meant))
    else {
      const { rough, exact } = textPatternOf(word)
      conditions.push(Prisma.sql`search_text LIKE ${rough} AND ' ' || ${half === 'name' ? NAME : CITY} LIKE ${exact}`)
    }
  }
  return [...termsCondition(terms), ...conditions]
}

interface Candidates {
  conditions: readonly Prisma.Sql[]
  /** The names that begin so come first, in their order; where they fill the limit nothing else is looked at. */
  opening: string | null
  limit: number
}

const COLUMNS = Prisma.sql`id, identifier, name, postal_code, city, status, search_text`

/** A SELECT of the first structures that answer, never more than the limit, whatever the size of the directory. */
export function candidates({ conditions, opening, limit }: Candidates): Prisma.Sql {
  const all = Prisma.join([IN_DIRECTORY, ...conditions], ' AND ')
  if (!opening) return Prisma.sql`SELECT ${COLUMNS}, false AS opens FROM structure WHERE ${all} LIMIT ${limit}`
  const opens = Prisma.sql`${NAME} LIKE ${opening}`
  return Prisma.sql`SELECT * FROM (
    (SELECT ${COLUMNS}, true AS opens FROM structure WHERE ${IN_DIRECTORY} AND ${opens} ORDER BY ${NAME} USING ~<~ LIMIT ${limit})
    UNION ALL (SELECT ${COLUMNS}, false AS opens FROM structure WHERE ${all} AND NOT ${opens} LIMIT ${limit})) ordered LIMIT ${limit}`
}

/** Neighbours of a mistyped word that are tried. */
const NEIGHBOURS = 15

/**
 * The words of the directory that mistyped ones may mean, as one term each of a tsquery.
 * @param strict keep a word that the directory knows; otherwise its neighbours count too.
 * @returns null when nothing is like one of them.
 */
export async function meantTerms(db: Tx, words: readonly TypedWord[], half: Half, strict: boolean): Promise<string[] | null> {
  const typed = [...new Set(words.map(({ text }) => text).filter((text) => text.length > 2))]
  if (typed.length === 0) return words.length === 0 ? [] : null
  const rows = await db.$queryRaw<{ typed: string; word: string }[]>`
    SELECT typed.word AS typed, near.word FROM unnest(${typed}::text[]) AS typed (word) CROSS JOIN LATERAL (
      SELECT word FROM directory_word WHERE word % typed.word AND starts_with(word, '@') = ${half === 'city'}::boolean
      ORDER BY similarity(word, typed.word) DESC, word LIMIT ${NEIGHBOURS}) near`
  const terms = typed.map((word) => {
    const near = rows.filter((row) => row.typed === word).map((row) => row.word)
    const known = near.find((one) => one.replace('@', '') === word)
    return near.length === 0 ? null : anyOf(strict && known ? [known] : near)
  })
  return terms.some((term) => term === null) ? null : (terms as string[])
}
