import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import type { Tx } from '@/lib/platform/db'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'

/** As many structures as an index reads in no time; of more, each invoice is asked. */
const FEW = 2000

const escaped = (typed: string) => typed.replace(/[\\%_]/g, '\\$&')

/** The column that names a structure, the one that holds the SIRET of an unknown one, and where to look for it. */
interface Party {
  id: Prisma.Sql
  siret: Prisma.Sql
  among: Prisma.Sql
}

/** Whom the person's structures ever invoiced; the directory is larger. */
const recipientsOf = (actor: Actor): Party => ({
  id: Prisma.sql`i.buyer_id`,
  siret: Prisma.sql`i.buyer_siret`,
  among: Prisma.sql`id IN (SELECT buyer_id FROM invoice_recipient WHERE structure_id = ANY(${reachOf(actor, 'invoice.read').map(({ structureId }) => structureId)}::uuid[]))`,
})

/** Structures are searched first, then their invoices: as a condition on one column of the invoice. */
async function meantSql(db: Tx, meant: Prisma.Sql, { id, among }: Party): Promise<Prisma.Sql> {
  const structures = Prisma.sql`SELECT id FROM structure WHERE ${meant} AND ${among}`
  const found = await db.$queryRaw<{ id: string }[]>`${structures} LIMIT ${FEW + 1}`
  return found.length <= FEW ? Prisma.sql`${id} = ANY(${found.map((one) => one.id)}::uuid[])` : Prisma.sql`${id} IN (${structures})`
}

/** Its name and label contain these words; the town, which the text also holds, does not count. */
const namedSql = (words: string) => Prisma.sql`position(${words} IN split_part(search_text, ' | ', 1)) > 0 AND search_text LIKE ${`%${words}%`}`

/** The structures that a name or the beginning of a SIRET means. */
async function partySql(db: Tx, typed: string, party: Party): Promise<Prisma.Sql> {
  const digits = typed.replace(/\s/g, '')
  if (/^\d{3,14}$/.test(digits)) return Prisma.sql`(${await meantSql(db, Prisma.sql`identifier LIKE ${`${digits}%`}`, party)} OR (${party.id} IS NULL AND ${party.siret} LIKE ${`${digits}%`}))`
  const words = searchTextOf(typed)
  return words === '' ? Prisma.sql`false` : meantSql(db, namedSql(words), party)
}

/** The criterion « Destinataire » of a search. */
export const recipientSql = (db: Tx, actor: Actor, typed: string): Promise<Prisma.Sql> => partySql(db, typed, recipientsOf(actor))

/** The criterion « Valideur »: the first or the second. */
export async function validatorSql(db: Tx, typed: string): Promise<Prisma.Sql> {
  const among = Prisma.sql`true`
  const [one, two] = await Promise.all([
    partySql(db, typed, { id: Prisma.sql`i.validator_id`, siret: Prisma.sql`i.validator_siret`, among }),
    partySql(db, typed, { id: Prisma.sql`i.second_validator_id`, siret: Prisma.sql`i.second_validator_siret`, among }),
  ])
  return Prisma.sql`(${one} OR ${two})`
}

/** The one field above « Synthèse »: part of a number, of the recipient's name or of its SIRET. */
export async function anyTextSql(db: Tx, actor: Actor, typed: string): Promise<Prisma.Sql> {
  const [words, digits] = [searchTextOf(typed), typed.replace(/\s/g, '')]
  const parts = [Prisma.sql`i.number ILIKE ${`%${escaped(typed)}%`}`]
  if (words !== '') parts.push(await meantSql(db, Prisma.sql`search_text LIKE ${`%${words}%`}`, recipientsOf(actor)))
  // Identifiers are digits, and letters abroad: what holds neither is in none.
  if (/^[0-9A-Z]+$/i.test(digits)) parts.push(Prisma.sql`i.buyer_siret LIKE ${`%${digits}%`}`)
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}
