import type { Tx } from '@/lib/platform/db'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import type { BillingFramework, InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import type { TypeCode } from '../model/code-lists'
import { type Cursor, type ListSort, readCursor, writeCursor } from '../model/list-params'
import { ANY_ROW, type Branch } from './page-branches'

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
  /** How many there are, up to one more than `countUpTo`; of a first page only. */
  found: number | null
}

/** Columns that can be sorted, with the type their cursor is compared in. */
const SORTS: Record<ListSort, { column: Prisma.Sql; type: Prisma.Sql }> = {
  depot: { column: Prisma.sql`i.listed_at`, type: Prisma.sql`timestamptz` },
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
  /** Count the rows of the whole list on its first page, as far as this. */
  countUpTo?: number
}

/**
 * One page by key of the invoices that meet all conditions.
 * @param conditions on `i` (invoice) and, with a text, `b` (its recipient); the first is the person's own reach, unless the branches are.
 * @param branches disjoint walks of which one must meet a row: each follows its own index, and their pages are merged.
 */
export async function pageOfInvoices(db: Tx, conditions: Prisma.Sql[], input: PageInput, branches: Branch[] = [ANY_ROW]): Promise<InvoiceList> {
  const { text = '', sort = 'depot', direction = 'desc' } = input
  const pageSize = Math.min(Math.max(1, input.pageSize ?? 10), MAX_PAGE)
  const [after, before] = [cursorOf(input.after, sort), cursorOf(input.before, sort)]
  const where = [...conditions, ...searched(text)]
  const countUpTo = after || before ? undefined : input.countUpTo
  const rows = await readPage(db, { where, branches, withBuyer: sort === 'destinataire' || text.trim() !== '' }, { sort, isDescending: direction === 'desc', cursor: before ?? after, isBackward: before !== null, limit: pageSize + 1 }, countUpTo)
  const hasMore = rows.length > pageSize
  const page = before ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const edge = (row: Row | undefined) => (row ? writeCursor([row.sortKey, row.id]) : null)
  return {
    rows: page.map(({ sortKey: _key, found: _found, ...line }) => line),
    after: before || hasMore ? edge(page.at(-1)) : null,
    before: after || (before && hasMore) ? edge(page[0]) : null,
    found: countUpTo === undefined ? null : (rows[0]?.found ?? 0),
  }
}

type Row = InvoiceLine & { sortKey: string; found: number }

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

/** Keys of a page, and where each stands in its order. */
export interface PageKey {
  id: string
  sortKey: string
}

interface Source {
  where: Prisma.Sql[]
  branches: Branch[]
  /** Join the recipient, for an order or a condition that reads its name. */
  withBuyer: boolean
}

interface Order {
  sort: ListSort
  isDescending: boolean
  cursor: Cursor | null
  isBackward: boolean
  limit: number
}

/** A number, not a parameter: a plan made for an unknown length is made for a tenth of all, and made anew each time when that looks too long. */
const written = (limit: number) => Prisma.raw(String(limit))

/** The keys alone, out of the covering index: rows that the page does not show are not read. */
function pageKeysSql({ where, branches, withBuyer }: Source, { sort, isDescending, cursor, isBackward, limit }: Order): Prisma.Sql {
  const { column, type } = SORTS[sort]
  const goesDown = isDescending !== isBackward
  const way = goesDown ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = goesDown ? Prisma.sql`<` : Prisma.sql`>`
  const past = cursor ? [Prisma.sql`(${column}, i.id) ${beyond} (${cursor[0]}::${type}, ${cursor[1]}::uuid)`] : []
  const most = written(limit)
  const buyer = withBuyer ? Prisma.sql`LEFT JOIN structure b ON b.id = i.buyer_id` : Prisma.empty
  const walk = ({ condition }: Branch) => Prisma.sql`SELECT i.id, ${column} AS key FROM invoice i ${buyer}
    WHERE ${Prisma.join([condition, Prisma.sql`i.status <> 'SUPPRIMEE'`, ...where, ...past], ' AND ')} ORDER BY ${column} ${way}, i.id ${way} LIMIT ${most}`
  const parts = branches.map((branch) => (branch.lists.length === 0 ? Prisma.sql`(${walk(branch)})` : Prisma.sql`SELECT walked.id, walked.key FROM ${Prisma.join(branch.lists)}, LATERAL (${walk(branch)}) AS walked`))
  return Prisma.sql`SELECT id, key FROM (${Prisma.join(parts, ' UNION ALL ')}) part ORDER BY key ${way}, id ${way} LIMIT ${most}`
}

/** The `key` of a row as the text of a cursor; only for the rows that are shown, since it costs more than finding them. */
const sortKeySql = (sort: ListSort) => (sort === 'depot' ? Prisma.sql`to_char(key AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'` : Prisma.sql`key::text`)

/** The keys of the next rows of a list, for what goes through all of it: exports. */
export const nextKeys = (db: Tx, where: Prisma.Sql[], after: PageKey | null, limit: number): Promise<PageKey[]> =>
  db.$queryRaw<PageKey[]>`SELECT id, ${sortKeySql('depot')} AS "sortKey" FROM (${pageKeysSql({ where, branches: [ANY_ROW], withBuyer: false }, { sort: 'depot', isDescending: true, cursor: after && [after.sortKey, after.id], isBackward: false, limit })}) found ORDER BY key DESC, id DESC`

function readPage(db: Tx, source: Source, order: Order, countUpTo?: number): Promise<Row[]> {
  const way = order.isDescending !== order.isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const limit = Math.max(order.limit, (countUpTo ?? 0) + 1)
  return db.$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (${pageKeysSql(source, { ...order, limit })}),
    page AS MATERIALIZED (SELECT *, ${sortKeySql(order.sort)} AS "sortKey" FROM found ORDER BY key ${way}, id ${way} LIMIT ${written(order.limit)})
    SELECT i.id, i.number, i.type_code AS "typeCode", i.status, i.status_at AS "statusAt", i.status_comment AS "statusComment", i.billing_framework AS "billingFramework",
           s.name AS "sellerName", b.name AS "recipientName", coalesce(b.identifier, i.buyer_siret) AS "recipientSiret", i.issue_date AS "issueDate",
           i.submitted_at AS "submittedAt", i.created_at AS "createdAt", i.total_with_vat AS "totalWithVat", i.amount_due AS "amountDue", i.currency, i.submission_mode AS "submissionMode", i.version, page."sortKey",
           (SELECT count(*) FROM found)::int AS found
    FROM page JOIN invoice i ON i.id = page.id JOIN structure s ON s.id = i.structure_id LEFT JOIN structure b ON b.id = i.buyer_id
    ORDER BY page.key ${way}, page.id ${way}`
}
