import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeExcelFile from 'write-excel-file/node'

type ExportValue = string | number | null | undefined

/** One column of an export. */
export interface ExportColumn<Row> {
  header: string
  /** Instants and dates as they are read (`shortInstant`, `shortDate`): a spreadsheet knows no time zone. */
  value: (row: Row) => ExportValue
  /** Width in characters, for XLSX. */
  width?: number
}

export type ExportFormat = 'csv' | 'xlsx'

/** The format asked for in an address (`?format=xlsx`); CSV when it names none. */
export const exportFormatOf = (parameters: URLSearchParams): ExportFormat => (parameters.get('format') === 'xlsx' ? 'xlsx' : 'csv')

const MEDIA_TYPE: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a spreadsheet program would run as a formula is led by an apostrophe (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const textOf = (value: ExportValue): string => (typeof value === 'number' ? String(value).replace('.', ',') : harmless(value ?? ''))

/**
 * A list as a file to keep. CSV is streamed as rows come, in UTF-8 with its mark, semicolons and CRLF: what a French
 * spreadsheet program opens without a question. XLSX is a ZIP whose parts need all rows: for lists of thousands, not of millions.
 * @param name of the file, without its ending.
 */
export async function exportResponse<Row>(format: ExportFormat, name: string, columns: readonly ExportColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): Promise<Response> {
  const headers = { 'Content-Type': MEDIA_TYPE[format], 'Content-Disposition': `attachment; filename="${name}.${format}"`, 'Cache-Control': 'private, no-store' }
  if (format === 'csv') return new Response(Readable.toWeb(csvStream(columns, rows)) as ReadableStream, { headers })
  return new Response(new Uint8Array(await xlsxBytes(columns, rows)), { headers })
}

function csvStream<Row>(columns: readonly ExportColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): Readable {
  async function* lines() {
    yield columns.map(({ header }) => header)
    for await (const row of rows) yield columns.map(({ value }) => textOf(value(row)))
  }
  const csv = Readable.from(lines()).pipe(stringify({ delimiter: ';', record_delimiter: '\r\n' }))
  async function* marked() {
    yield BYTE_ORDER_MARK
    yield* csv
  }
  return Readable.from(marked(), { objectMode: false })
}

async function xlsxBytes<Row>(columns: readonly ExportColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): Promise<Buffer> {
  const head = columns.map(({ header }) => ({ value: header, fontWeight: 'bold' as const }))
  const body = []
  for await (const row of rows) body.push(columns.map(({ value }) => cellOf(value(row))))
  return writeExcelFile([head, ...body], { columns: columns.map(({ width = 20 }) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}

function cellOf(value: ExportValue) {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
