import type { Tx } from '@/lib/platform/db'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import type { BillingFramework, InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import type { TypeCode } from '../model/code-lists'
import { type Cursor, type ListSort, readCursor, writeCursor } from '../model/list-params'

export interface InvoiceLine {
  id: string
  number: string | null
  typeCode: TypeCode
  status: InvoiceStatus
  statusAt: Date
  statusComment: string | null
  billingFramework: BillingFramework
  sellerName: string
  recipientName: string | null
  recipientSiret: string | null
  issueDate: Date | null
  /** Null: not sent. */
  submittedAt: Date | null
  createdAt: Date
  totalWithVat: bigint | null
  amountDue: bigint | null
  currency: string
  /** Which form opens a draft. */
  submissionMode: SubmissionMode
  /** For the deletion of a draft from the list. */
  version: number
}

export interface InvoiceList {
  rows: InvoiceLine[]
  /** Cursors of the neighbouring pages; null: there is none. */
  after: string | null
  before: string | null
}

/** Columns that can be sorted, with the type their cursor is compared in. */
const SORTS: Record<ListSort, { column: Prisma.Sql; type: Prisma.Sql }> = {
  depot: { column: Prisma.sql`coalesce(i.submitted_at, i.created_at)`, type: Prisma.sql`timestamptz` },
  numero: { column: Prisma.sql`coalesce(i.number, '')`, type: Prisma.sql`text` },
  destinataire: { column: Prisma.sql`coalesce(b.search_text, '')`, type: Prisma.sql`text` },
  montant: { column: Prisma.sql`coalesce(i.total_with_vat, 0)`, type: Prisma.sql`bigint` },
  statut: { column: Prisma.sql`i.status::text`, type: Prisma.sql`text` },
}
const CURSOR_SHAPES: Partial<Record<ListSort, RegExp>> = { depot: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/, montant: /^-?\d{1,18}$/ }
const MAX_PAGE = 100

/** How a page of a list is asked for. */
export interface PageInput {
  /** Part of a number or of the recipient's name. */
  text?: string
  sort?: ListSort
  direction?: 'asc' | 'desc'
  pageSize?: number
  after?: string
  before?: string
}

/**
 * One page by key of the invoices that meet all conditions.
 * @param conditions on `i` (invoice), `s` (its seller) and `b` (its recipient); the first is the person's own reach.
 */
export async function pageOfInvoices(db: Tx, conditions: Prisma.Sql[], input: PageInput): Promise<InvoiceList> {
  const { text = '', sort = 'depot', direction = 'desc' } = input
  const pageSize = Math.min(Math.max(1, input.pageSize ?? 10), MAX_PAGE)
  const [after, before] = [cursorOf(input.after, sort), cursorOf(input.before, sort)]
  const where = [...conditions, ...searched(text)]
  const rows = await readPage(db, where, { sort, isDescending: direction === 'desc', cursor: before ?? after, isBackward: before !== null, limit: pageSize + 1 })
  const hasMore = rows.length > pageSize
  const page = before ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const edge = (row: Row | undefined) => (row ? writeCursor([row.sortKey, row.id]) : null)
  return {
    rows: page.map(({ sortKey: _key, ...line }) => line),
    after: before || hasMore ? edge(page.at(-1)) : null,
    before: after || (before && hasMore) ? edge(page[0]) : null,
  }
}

type Row = InvoiceLine & { sortKey: string }

/** A cursor made for another order is none. */
function cursorOf(text: string | undefined, sort: ListSort): Cursor | null {
  const cursor = readCursor(text)
  return cursor && (CURSOR_SHAPES[sort]?.test(cursor[0]) ?? true) ? cursor : null
}

function searched(text: string): Prisma.Sql[] {
  const typed = text.trim().slice(0, 100)
  if (typed === '') return []
  const literal = (value: string) => `%${value.replace(/[\\%_]/g, '\\$&')}%`
  const words = searchTextOf(typed)
  return [Prisma.sql`(i.number ILIKE ${literal(typed)}${words ? Prisma.sql` OR b.search_text LIKE ${literal(words)}` : Prisma.empty} OR i.buyer_siret LIKE ${literal(typed.replace(/\s/g, ''))})`]
}

interface Order {
  sort: ListSort
  isDescending: boolean
  cursor: Cursor | null
  isBackward: boolean
  limit: number
}

function readPage(db: Tx, where: Prisma.Sql[], { sort, isDescending, cursor, isBackward, limit }: Order): Promise<Row[]> {
  const { column, type } = SORTS[sort]
  const goesDown = isDescending !== isBackward
  const way = goesDown ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = goesDown ? Prisma.sql`<` : Prisma.sql`>`
  const past = cursor ? [Prisma.sql`(${column}, i.id) ${beyond} (${cursor[0]}::${type}, ${cursor[1]}::uuid)`] : []
  return db.$queryRaw<Row[]>`
    SELECT i.id, i.number, i.type_code AS "typeCode", i.status, i.status_at AS "statusAt", i.status_comment AS "statusComment", i.billing_framework AS "billingFramework",
           s.name AS "sellerName", b.name AS "recipientName", coalesce(b.identifier, i.buyer_siret) AS "recipientSiret", i.issue_date AS "issueDate",
           i.submitted_at AS "submittedAt", i.created_at AS "createdAt", i.total_with_vat AS "totalWithVat", i.amount_due AS "amountDue", i.currency, i.submission_mode AS "submissionMode", i.version,
           ${sort === 'depot' ? Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'` : Prisma.sql`${column}::text`} AS "sortKey"
    FROM invoice i JOIN structure s ON s.id = i.structure_id LEFT JOIN structure b ON b.id = i.buyer_id
    WHERE ${Prisma.join([...where, ...past], ' AND ')}
    ORDER BY ${column} ${way}, i.id ${way} LIMIT ${limit}`
}
