import { definePublicQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import { digitsOf } from '../model/wildcards'

export interface RecipientSuggestion {
  id: string
  identifier: string
  name: string
  postalCode: string | null
  city: string | null
}

const MAX_SUGGESTIONS = 10

/** Each word typed begins a word of the name or the town, in any order; the raw text is an identifier when it holds digits only. */
function conditionOf(text: string): Prisma.Sql | null {
  if (/^[\d\s\u00a0\u202f.]+$/.test(text)) {
    const digits = digitsOf(text)
    return digits.length < 3 ? null : Prisma.sql`identifier LIKE ${`${digits}%`}`
  }
  const words = searchTextOf(text).split(' ').filter(Boolean)
  if (words.join('').length < 2) return null
  return Prisma.join(words.map((word) => Prisma.sql`search_text LIKE ${`%${word}%`} AND ' ' || search_text LIKE ${`% ${word}%`}`), ' AND ')
}

/**
 * Active public structures while somebody types a SIRET (3 digits at least) or a name and town (2 letters at least),
 * those whose name begins so first, ten at most.
 */
export const findRecipient = definePublicQuery({
  name: 'directory.find-recipient',
  run: async ({ typed }: { typed: string }, { db }): Promise<RecipientSuggestion[]> => {
    const text = typed.trim().slice(0, 100)
    const condition = conditionOf(text)
    if (!condition) return []
    return db.$queryRaw<RecipientSuggestion[]>`
      SELECT id, identifier, name, postal_code AS "postalCode", city FROM structure
      WHERE kind = 'PUBLIC' AND status = 'ACTIVE' AND identifier_type = 'SIRET' AND ${condition}
      ORDER BY search_text LIKE ${`${searchTextOf(text)}%`} DESC, search_text, identifier LIMIT ${MAX_SUGGESTIONS}`
  },
})
