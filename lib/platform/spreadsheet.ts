import { pipeline, Readable, type Transform } from 'node:stream'
import { stringify } from 'csv-stringify'
import { type Sheet, xlsxStream } from './xlsx'

type ExportValue = string | number | null | undefined

/** One column of an export. */
export interface ExportColumn<Row> {
  header: string
  /** Instants and dates as they are read (`shortInstant`, `shortDate`): a spreadsheet knows no time zone. */
  value: (row: Row) => ExportValue
  /** Width in characters, for XLSX. */
  width?: number
  /** An amount of money: always two decimals. */
  isAmount?: boolean
}

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>

export type ExportFormat = 'csv' | 'xlsx'

/** The format asked for in an address (`?format=xlsx`); CSV when it names none. */
export const exportFormatOf = (parameters: URLSearchParams): ExportFormat => (parameters.get('format') === 'xlsx' ? 'xlsx' : 'csv')

const MEDIA_TYPE: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a spreadsheet program would run as a formula is led by an apostrophe (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const textOf = (value: ExportValue, isAmount = false): string => (typeof value === 'number' ? (isAmount ? value.toFixed(2) : String(value)).replace('.', ',') : harmless(value ?? ''))

/**
 * A list as a file to keep, streamed as its rows come. CSV is in UTF-8 with its mark, semicolons and CRLF: what a French
 * spreadsheet program opens without a question.
 * @param name of the file, without its ending.
 * @param more other sheets of the XLSX; a CSV has one table only.
 */
export function exportResponse<Row>(format: ExportFormat, name: string, columns: readonly ExportColumn<Row>[], rows: Rows<Row>, more: readonly Sheet[] = []): Response {
  const headers = { 'Content-Type': MEDIA_TYPE[format], 'Content-Disposition': `attachment; filename="${name}.${format}"`, 'Cache-Control': 'private, no-store' }
  const stream = format === 'csv' ? csvStream(columns, rows) : xlsxStream([sheetOf('Liste', columns, rows), ...more])
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers })
}

/** The bytes of a CSV as they are made. */
export function csvStream<Row>(columns: readonly ExportColumn<Row>[], rows: Rows<Row>): Readable {
  async function* lines() {
    yield columns.map(({ header }) => header)
    for await (const row of rows) yield columns.map(({ value, isAmount }) => textOf(value(row), isAmount))
  }
  // A source that fails ends the answer with it: half a list must not look like a whole one.
  const csv = pipeline(Readable.from(lines()), stringify({ delimiter: ';', record_delimiter: '\r\n' }) as Transform, () => undefined)
  async function* marked() {
    yield BYTE_ORDER_MARK
    yield* csv
  }
  return Readable.from(marked(), { objectMode: false })
}

/** A list as a sheet of a workbook. */
export const sheetOf = <Row>(name: string, columns: readonly ExportColumn<Row>[], rows: Rows<Row>): Sheet => ({
  name,
  columns: columns.map(({ header, width = 20 }) => ({ header, width })),
  async *rows() {
    for await (const row of rows) yield columns.map(({ value, isAmount }) => ({ value: value(row), isAmount }))
  },
})
