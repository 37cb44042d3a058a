import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { anyOf } from '../model/typed-words'

/** As many words of the directory as an index reads in no time. */
const FEW = 100

/**
 * Each word typed begins one of the name or of the town. Those of the directory that begin so are asked for by the index;
 * where they are many, it is for the others to find the rows and for this one to be checked on them.
 * @returns null when no word of the directory begins so.
 */
export async function beginningTerms(db: Tx, words: readonly string[]): Promise<Prisma.Sql[] | null> {
  const beginnings = words.flatMap((word) => [word, `@${word}`])
  // In the order of bytes a tilde comes after every letter, so that the key serves as an index of beginnings.
  const rows = await db.$queryRaw<{ beginning: string; word: string }[]>`
    SELECT typed.beginning, found.word FROM unnest(${beginnings}::text[]) AS typed (beginning)
    CROSS JOIN LATERAL (SELECT word FROM directory_word WHERE word >= typed.beginning AND word < typed.beginning || '~' LIMIT ${FEW + 1}) found`
  const groups = words.map((word) => ({ word, meant: rows.filter(({ beginning }) => beginning.replace('@', '') === word).map((row) => row.word) }))
  if (groups.some(({ meant }) => meant.length === 0)) return null
  const terms = groups.map(({ word, meant }) => ({ isFew: meant.length <= FEW, term: meant.length <= FEW ? anyOf(meant) : `('${word}':* | '@${word}':*)` }))
  const found = terms.some(({ isFew }) => isFew) ? terms.filter(({ isFew }) => isFew) : terms
  const checked = terms.filter((one) => !found.includes(one))
  return [
    Prisma.sql`directory_words @@ ${found.map(({ term }) => term).join(' & ')}::tsquery`,
    ...checked.map(({ term }) => Prisma.sql`(directory_words @@ ${term}::tsquery) IS TRUE`),
  ]
}
