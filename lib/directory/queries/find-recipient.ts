import type { Tx } from '@/lib/platform/db'
import { definePublicQuery } from '@/lib/platform/query'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import { digitsOf } from '../model/criteria'
import { typedWordsOf } from '../model/typed-words'
import { candidates, meantTerms, NAME, termsCondition } from './matching'
import { beginningTerms } from './beginning-terms'

export interface RecipientSuggestion {
  id: string
  identifier: string
  name: string
  postalCode: string | null
  city: string | null
}

const MAX_SUGGESTIONS = 10
/** Among these the best ten are taken. */
const MAX_CANDIDATES = 200
const ACTIVE = Prisma.sql`status = 'ACTIVE'`

const suggest = (db: Tx, conditions: Prisma.Sql[], opening: string | null, order: Prisma.Sql) => db.$queryRaw<RecipientSuggestion[]>`
  SELECT id, identifier, name, postal_code AS "postalCode", city FROM (${candidates({ conditions: [ACTIVE, ...conditions], opening, limit: MAX_CANDIDATES })}) found
  WHERE status = 'ACTIVE' ORDER BY ${order}, identifier LIMIT ${MAX_SUGGESTIONS}`

/** The last word may still be incomplete; the others, where the directory knows none of them, were mistyped: in the name or in the town. */
async function suggestNear(db: Tx, text: string): Promise<RecipientSuggestion[]> {
  const words = typedWordsOf(text).filter((word) => word.text.length > 2)
  const nearest = Prisma.sql`similarity(search_text, ${text}) DESC`
  // All of them in the name is the ordinary case, and ten times cheaper to ask.
  const inName = await meantTerms(db, words, 'name', true)
  const named = inName && inName.length > 0 ? await suggest(db, termsCondition(inName), null, nearest) : []
  if (named.length > 0) return named
  const groups = await Promise.all(words.map(async (word) => {
    const halves = await Promise.all((['name', 'city'] as const).map((half) => meantTerms(db, [word], half, true)))
    return halves.flatMap((terms) => terms ?? [])
  }))
  if (groups.length === 0 || groups.some((terms) => terms.length === 0)) return []
  return suggest(db, termsCondition(groups.map((terms) => `(${terms.join(' | ')})`)), null, nearest)
}

/**
 * Active public structures while somebody types a SIRET (3 digits at least) or a name and town (2 letters at least), in
 * any order: those whose name begins so first, ten at most. Where none answers, those whose words are like what was typed.
 */
export const findRecipient = definePublicQuery({
  name: 'directory.find-recipient',
  run: async ({ typed }: { typed: string }, { db }): Promise<RecipientSuggestion[]> => {
    const raw = typed.trim().slice(0, 100)
    if (/^[\d\s\u00a0\u202f.]+$/.test(raw)) {
      const digits = digitsOf(raw)
      return digits.length < 3 ? [] : suggest(db, [Prisma.sql`identifier LIKE ${`${digits}%`}`], null, Prisma.sql`identifier`)
    }
    const text = searchTextOf(raw)
    const words = text.split(' ').filter(Boolean)
    if (words.join('').length < 2) return []
    const opening = await suggest(db, [Prisma.sql`${NAME} LIKE ${`${text}%`}`], null, NAME)
    if (opening.length === MAX_SUGGESTIONS) return opening
    const terms = await beginningTerms(db, words)
    const found = terms ? await suggest(db, terms, `${text}%`, Prisma.sql`opens DESC, search_text`) : []
    return found.length > 0 ? found : suggestNear(db, text)
  },
})
