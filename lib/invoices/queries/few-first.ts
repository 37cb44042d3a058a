import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { VisibleParts } from './visible-invoices'

const GRAM = 3
/** As many as tell numbers apart: each more makes the index read another list. */
const MOST_GRAMS = 4
/** Of more invoices than this, each is asked in the order of the page: it soon finds a page of them. */
const FEW = 1000

/** One criterion in two forms that mean the same on `i`: for an index of its own, with the structure in `own.id`; and for who walks along another. */
interface Criterion {
  indexed: Prisma.Sql
  plain: Prisma.Sql
}

/** A criterion as it is best asked. */
export interface AskedFirst {
  /** On `i`. */
  condition: Prisma.Sql
  /** It names the few invoices that meet it: nothing needs to be walked. */
  isFew: boolean
}

/** Of so many of the newest invoices, so many that meet a criterion make it a common one. */
const SAMPLE = 300
const COMMON = 30

/**
 * A criterion that may be met by one invoice or by all of them, which no statistics foretell: its own index is asked first, unless the
 * newest invoices show that it is common. Where it finds few, they are the condition; else the criterion is one that no index serves.
 */
async function fewFirst(db: Tx, { whole, limited }: VisibleParts, { indexed, plain }: Criterion): Promise<AskedFirst> {
  const structures = [...whole, ...limited.map(({ structureId }) => structureId)]
  const own = Prisma.sql`unnest(${structures}::uuid[]) AS own(id)`
  const newest = Prisma.sql`SELECT * FROM invoice i WHERE i.structure_id = own.id AND i.status <> 'SUPPRIMEE' ORDER BY i.listed_at DESC, i.id DESC LIMIT ${Math.ceil(SAMPLE / Math.max(1, structures.length))}`
  const found = await db.$queryRaw<{ id: string | null }[]>`
    WITH sample AS MATERIALIZED (SELECT count(*) >= ${COMMON} AS "isCommon" FROM ${own}, LATERAL (${newest}) AS i WHERE ${plain})
    SELECT NULL::uuid AS id FROM sample WHERE "isCommon"
    UNION ALL
    (SELECT one.id FROM ${own}, LATERAL (SELECT i.id FROM invoice i WHERE ${indexed} LIMIT ${FEW + 1}) AS one WHERE NOT (SELECT "isCommon" FROM sample) LIMIT ${FEW + 1})`
  const ids = found.flatMap(({ id }) => id ?? [])
  const isFew = ids.length === found.length && ids.length <= FEW
  return { condition: isFew ? Prisma.sql`i.id = ANY(${ids}::uuid[])` : plain, isFew }
}

const escaped = (typed: string) => typed.replace(/[\\%_]/g, '\\$&')

/** The beginning of an engagement or of a contract, in any case. @param column one that invoice_commitment_idx or invoice_contract_idx serves. */
export function beginningSql(db: Tx, parts: VisibleParts, column: Prisma.Sql, typed: string): Promise<AskedFirst> {
  const begun = `${escaped(typed)}%`
  return fewFirst(db, parts, { indexed: Prisma.sql`i.structure_id = own.id AND upper(${column}) LIKE ${begun.toUpperCase()}`, plain: Prisma.sql`${column} ILIKE ${begun}` })
}

/** Pieces of three characters, those at the end first, where numbers differ; 000 last, which stands in most of them. */
function gramsOf(typed: string): string[] {
  const marks = [...typed]
  const grams = [...new Set(Array.from({ length: Math.max(0, marks.length - GRAM + 1) }, (_, place) => marks.slice(place, place + GRAM).join('')))].reverse()
  const isPlain = (gram: string) => new Set([...gram]).size === 1
  return [...grams.filter((gram) => !isPlain(gram)), ...grams.filter(isPlain)].slice(0, MOST_GRAMS)
}

/** A part of a number, in any case: by the pieces of the numbers of each structure (invoice_number_idx). */
export async function numberSql(db: Tx, parts: VisibleParts, typed: string): Promise<AskedFirst> {
  const plain = Prisma.sql`i.number ILIKE ${`%${escaped(typed)}%`}`
  const grams = gramsOf(typed)
  if (grams.length === 0) return { condition: plain, isFew: false }
  const hashed = Prisma.sql`(SELECT array_agg(hashtextextended(lower(gram), uuid_hash_extended(own.id, 0))) FROM unnest(${grams}::text[]) AS gram)`
  // The pieces name the structure already; asked as a column, it would make the planner read all of its invoices.
  return fewFirst(db, parts, { indexed: Prisma.sql`number_grams(i.structure_id, i.number) @> ${hashed} AND ${plain} AND (i.structure_id = own.id) IS TRUE`, plain })
}
