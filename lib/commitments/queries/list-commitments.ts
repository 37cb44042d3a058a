import { reachOf } from '@/lib/access/permissions'
import { readCursor, writeCursor } from '@/lib/invoices/model/list-params'
import { invoicedSum, onCommitment } from '@/lib/invoices/queries/read-commitments'
import { defineQuery } from '@/lib/platform/query'
import { type CivilDate, isCivilDate } from '@/lib/shared/dates'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import { visibleCommitmentsSql } from './visible-commitments'

export interface CommitmentRow {
  id: string
  number: string
  kind: string
  subject: string | null
  issuedOn: CivilDate
  serviceCode: string | null
  recipientName: string
  recipientSiret: string
  sellerName: string
  /** VAT included, cents; null when the recipient gave none. */
  amount: bigint | null
  /** What sent invoices ask on it, credit notes subtracted, refused ones left out. */
  invoiced: bigint
  invoices: number
}

export interface CommitmentList {
  rows: CommitmentRow[]
  after: string | null
  before: string | null
  /** Structures of the person where the espace is open. */
  structures: number
}

interface Input {
  structureId?: string | null
  /** Part of a number, of a subject, or of a recipient's name or SIRET. */
  text?: string
  pageSize?: number
  after?: string
  before?: string
}

const MAX_PAGE = 100

/** « Engagements » (portal 8.6): what public structures ordered from the person's structures, the newest first, by key. */
export const listCommitments = defineQuery({
  name: 'commitment.list',
  permission: 'commitment.read',
  run: async (input: Input, { db, actor }): Promise<CommitmentList> => {
    const size = Math.min(Math.max(1, input.pageSize ?? 10), MAX_PAGE)
    const [after, before] = [cursorOf(input.after), cursorOf(input.before)]
    const isBackward = before !== null
    const cursor = before ?? after
    const way = isBackward ? Prisma.sql`ASC` : Prisma.sql`DESC`
    const past = cursor ? Prisma.sql`AND (c.issued_on, c.id) ${isBackward ? Prisma.sql`>` : Prisma.sql`<`} (${cursor[0]}::date, ${cursor[1]}::uuid)` : Prisma.empty
    const found = await db.$queryRaw<CommitmentRow[]>`
      WITH page AS MATERIALIZED (
        SELECT c.id, s.id AS seller_id, s.name AS seller_name, b.name AS buyer_name, b.identifier FROM structure s JOIN commitment c ON c.seller_siret = s.identifier JOIN structure b ON b.id = c.structure_id
        WHERE ${visibleCommitmentsSql(actor, input.structureId ?? null)} ${searched(input.text ?? '')} ${past}
        ORDER BY c.issued_on ${way}, c.id ${way} LIMIT ${size + 1})
      SELECT c.id, c.number, c.kind, c.subject, c.issued_on::text AS "issuedOn", c.service_code AS "serviceCode", c.amount, p.buyer_name AS "recipientName", p.identifier AS "recipientSiret", p.seller_name AS "sellerName", done.invoiced, done.invoices
      FROM page p JOIN commitment c ON c.id = p.id
      CROSS JOIN LATERAL (SELECT ${invoicedSum} AS invoiced, count(*)::int AS invoices FROM invoice i WHERE ${onCommitment(Prisma.sql`p.seller_id`, Prisma.sql`c.structure_id`, Prisma.sql`c.number`)}) done
      ORDER BY c.issued_on ${way}, c.id ${way}`
    const hasMore = found.length > size
    const rows = isBackward ? found.slice(0, size).reverse() : found.slice(0, size)
    const edge = (row: CommitmentRow | undefined) => (row ? writeCursor([row.issuedOn, row.id]) : null)
    return {
      rows,
      after: isBackward || hasMore ? edge(rows.at(-1)) : null,
      before: after || (isBackward && hasMore) ? edge(rows[0]) : null,
      structures: reachOf(actor, 'commitment.read').filter(({ services }) => services === 'all').length,
    }
  },
})

/** A cursor typed by hand, or made for another list, shows the first page. */
function cursorOf(text: string | undefined) {
  const cursor = readCursor(text)
  return cursor && isCivilDate(cursor[0]) ? cursor : null
}

function searched(typed: string): Prisma.Sql {
  const text = typed.trim().slice(0, 100)
  if (text === '') return Prisma.empty
  const literal = (value: string) => `%${value.replace(/[\\%_]/g, '\\$&')}%`
  const words = searchTextOf(text)
  return Prisma.sql`AND (c.number ILIKE ${literal(text)} OR c.subject ILIKE ${literal(text)} OR b.identifier LIKE ${literal(text.replace(/\s/g, ''))}${words ? Prisma.sql` OR b.search_text LIKE ${literal(words)}` : Prisma.empty})`
}
