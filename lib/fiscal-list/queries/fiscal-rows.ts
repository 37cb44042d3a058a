import { type Cursor, readCursor, writeCursor } from '@/lib/invoices/model/list-params'
import type { TypeCode } from '@/lib/invoices/model/code-lists'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus, SubmissionMode, VatRegime } from '@/prisma/generated/enums'
import type { Anomaly } from '../model/anomalies'
import { ANOMALIES_OF, IS_REFUSED, VAT_DETAIL } from './fiscal-conditions'

/** One invoice of the list; amounts in cents, as they are written: never negative. */
export interface FiscalRow {
  id: string
  number: string
  typeCode: TypeCode
  issueDate: Date
  submittedAt: Date
  /** When its recipient could first treat it; null when it never could. */
  receivedAt: Date | null
  sellerName: string
  sellerIdentifier: string
  sellerService: string | null
  recipientName: string | null
  recipientIdentifier: string | null
  recipientService: string | null
  currency: string
  totalWithoutVat: bigint
  totalVat: bigint
  totalWithVat: bigint
  vat: { rate: string; base: bigint; vat: bigint }[]
  vatRegime: VatRegime | null
  exemptionReason: string | null
  precedingNumber: string | null
  submissionMode: SubmissionMode
  isStructured: boolean
  status: InvoiceStatus
  statusReason: string | null
  isRefused: boolean
  anomalies: Anomaly[]
}

type Read = Omit<FiscalRow, 'vat'> & { sortKey: string; detail: { rate: string; base: string; vat: string }[] | null }

export interface FiscalPage {
  rows: FiscalRow[]
  /** Cursors of the neighbouring pages; null: there is none. */
  after: string | null
  before: string | null
}

const KEY = /^(\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\+00)$/

/** Where a page begins: date of the invoice and instant of sending, then id. A cursor of another list is none. */
function keyOf(text: string | undefined): { date: string; at: string; id: string } | null {
  const cursor: Cursor | null = readCursor(text)
  const [, date, at] = KEY.exec(cursor?.[0] ?? '') ?? []
  return cursor && date && at ? { date, at, id: cursor[1] } : null
}

/** The keys first, out of the index of the list; then only the rows that are shown. */
function readRows(db: Tx, where: Prisma.Sql, key: ReturnType<typeof keyOf>, isBackward: boolean, limit: number): Promise<Read[]> {
  const way = isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const past = key ? Prisma.sql`AND (i.issue_date, i.submitted_at, i.id) ${isBackward ? Prisma.sql`<` : Prisma.sql`>`} (${key.date}::date, ${key.at}::timestamptz, ${key.id}::uuid)` : Prisma.empty
  return db.$queryRaw<Read[]>`
    WITH page AS MATERIALIZED (SELECT i.id FROM invoice i WHERE ${where} ${past} ORDER BY i.issue_date ${way}, i.submitted_at ${way}, i.id ${way} LIMIT ${limit})
    SELECT i.id, i.number, i.type_code AS "typeCode", i.issue_date AS "issueDate", i.submitted_at AS "submittedAt",
           (SELECT min(e.at) FROM invoice_status_event e WHERE e.structure_id = i.structure_id AND e.invoice_id = i.id AND e.status = 'MISE_A_DISPOSITION') AS "receivedAt",
           s.name AS "sellerName", s.identifier AS "sellerIdentifier", sv.code AS "sellerService", b.name AS "recipientName", coalesce(b.identifier, i.buyer_siret) AS "recipientIdentifier", i.buyer_reference AS "recipientService",
           i.currency, coalesce(i.total_without_vat, 0) AS "totalWithoutVat", coalesce(i.total_vat, 0) AS "totalVat", coalesce(i.total_with_vat, 0) AS "totalWithVat", v.detail,
           i.vat_regime AS "vatRegime", i.exemption_reason AS "exemptionReason", i.preceding_number AS "precedingNumber", i.submission_mode AS "submissionMode", i.is_structured AS "isStructured",
           i.status, i.status_reason AS "statusReason", ${IS_REFUSED} AS "isRefused", ${ANOMALIES_OF} AS anomalies,
           i.issue_date::text || ' ' || to_char(i.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' AS "sortKey"
    FROM page JOIN invoice i ON i.id = page.id JOIN structure s ON s.id = i.structure_id LEFT JOIN service sv ON sv.id = i.seller_service_id LEFT JOIN structure b ON b.id = i.buyer_id ${VAT_DETAIL}
    ORDER BY i.issue_date ${way}, i.submitted_at ${way}, i.id ${way}`
}

const toRow = ({ sortKey: _key, detail, ...row }: Read): FiscalRow => ({ ...row, vat: (detail ?? []).map(({ rate, base, vat }) => ({ rate, base: BigInt(base), vat: BigInt(vat) })) })

/** One page of the list, oldest date first. @param onlyAnomalies leaves out what nothing is wrong with. */
export async function fiscalPage(db: Tx, where: Prisma.Sql, { pageSize, after, before, onlyAnomalies }: { pageSize: number; after?: string; before?: string; onlyAnomalies: boolean }): Promise<FiscalPage> {
  const [from, until] = [keyOf(after), keyOf(before)]
  const wrong = onlyAnomalies ? Prisma.sql`${where} AND i.id IN (SELECT w.id FROM (SELECT i.id, ${ANOMALIES_OF} AS found FROM invoice i ${VAT_DETAIL} WHERE ${where}) w WHERE cardinality(w.found) > 0)` : where
  const read = await readRows(db, wrong, until ?? from, until !== null, pageSize + 1)
  const hasMore = read.length > pageSize
  const page = until ? read.slice(0, pageSize).reverse() : read.slice(0, pageSize)
  const edge = (row: Read | undefined) => (row ? writeCursor([row.sortKey, row.id]) : null)
  return { rows: page.map(toRow), after: until || hasMore ? edge(page.at(-1)) : null, before: from || (until && hasMore) ? edge(page[0]) : null }
}

const BATCH = 1000

/** All rows of the list in its order, a batch of keys at a time: memory stays flat. */
export async function* allFiscalRows(db: Tx, where: Prisma.Sql): AsyncGenerator<FiscalRow> {
  let key: ReturnType<typeof keyOf> = null
  for (;;) {
    const rows: Read[] = await readRows(db, where, key, false, BATCH)
    yield* rows.map(toRow)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    key = keyOf(writeCursor([last.sortKey, last.id]))
  }
}
