import type { Readable } from 'node:stream'
import { zipStream } from './zip'

export interface SheetCell {
  value: string | number | null | undefined
  /** Shown with two decimals. */
  isAmount?: boolean
}

export interface Sheet {
  /** At most 31 characters. */
  name: string
  /** Width in characters. */
  columns: readonly { header: string; width: number }[]
  rows: () => AsyncIterable<readonly SheetCell[]>
}

/** What one sheet can hold besides its head: a limit of the format. */
export const XLSX_MOST = 1_048_575

const CHUNK = 64 * 1024
const MOST_CHARACTERS = 32_767
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Cell formats of styles.xml. */
const [PLAIN, BOLD, AMOUNT] = [0, 1, 2]

/** XML forbids most control characters, escaped or not. */
const escaped = (text: string) => text.slice(0, MOST_CHARACTERS).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function cellXml({ value, isAmount = false }: SheetCell, style = isAmount ? AMOUNT : PLAIN): string {
  if (value === null || value === undefined || value === '') return '<c/>'
  return typeof value === 'number' ? `<c s="${style}"><v>${value}</v></c>` : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const head = columns.map(({ header }) => cellXml({ value: header }, BOLD)).join('')
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row>${head}</row>`
  for await (const row of rows()) {
    text += `<row>${row.map((cell) => cellXml(cell)).join('')}</row>`
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(`${text}</sheetData></worksheet>`)
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`

function frame(sheets: readonly Sheet[]): Record<string, string> {
  const each = (write: (id: number, sheet: Sheet) => string) => sheets.map((sheet, index) => write(index + 1, sheet)).join('')
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KINDS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KINDS}.styles+xml"/>${each((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${KINDS}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((id, { name }) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((id) => `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  }
}

/** A workbook made as its rows come: memory stays flat whatever their number (ECMA-376, text within the cells). */
export const xlsxStream = (sheets: readonly Sheet[]): Readable =>
  zipStream([
    ...Object.entries(frame(sheets)).map(([name, text]) => ({ name, isText: true, open: () => [Buffer.from(text)] })),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, isText: true, open: () => sheetXml(sheet) })),
  ])
