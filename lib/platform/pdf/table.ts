import { setImmediate } from 'node:timers/promises'
import { contentWidth, type Doc, INK, keepTogether, MARGIN, type Node, printable, rule, SOFT, tagged } from './page'

export interface PdfTableColumn {
  label: string
  /** Share of the width; the columns share what there is. */
  width: number
  align?: 'right'
}

export interface PdfTable {
  columns: readonly PdfTableColumn[]
  rows: readonly (readonly string[])[]
  /** A half of the width for a small table; the whole width otherwise. */
  place?: 'left' | 'right'
  /** Rows, from the last one, written in bold. */
  strongRows?: number
  /** Without its headings, where they would say nothing. */
  hasNoHead?: boolean
}

const SIZE = 8.5
const PAD = 4
const SPACE = 6
const GUTTER = 24
const ROW_HEIGHT = 24

interface Cell { text: string; left: number; width: number; align: 'left' | 'right' }

/** Figures under figures: those of a column of numbers are of one width. */
const layoutOf = (width: number, align: Cell['align']): PDFKit.Mixins.TextOptions => ({ width, align, lineGap: 1.5, ...(align === 'right' && { features: ['tnum'] }) })

/** Rows written before others are let in: a long table takes seconds. */
const IN_A_ROW = 20

/** A table over as many pages as it needs: its head stands again on each, a row is never cut. */
export async function writeTable(doc: Doc, root: Node, table: PdfTable): Promise<void> {
  const structure = doc.struct('Table')
  root.add(structure)
  const head = table.hasNoHead ? null : cellsOf(doc, table, table.columns.map(({ label }) => label), 'strong')
  if (head) writeHead(doc, head, structure)
  for (const [index, row] of table.rows.entries()) {
    if (index % IN_A_ROW === IN_A_ROW - 1) await setImmediate()
    const font = index >= table.rows.length - (table.strongRows ?? 0) ? 'strong' : 'plain'
    const cells = cellsOf(doc, table, row, font)
    const height = heightOf(doc, cells, font)
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) {
      doc.addPage()
      if (head) writeHead(doc, head, null)
    }
    writeRow(doc, structure, cells, font, height)
  }
  structure.end()
  doc.x = MARGIN
  doc.y += 12
}

/** Two small tables side by side, on one page. */
export async function writePair(doc: Doc, root: Node, left: PdfTable, right: PdfTable): Promise<void> {
  keepTogether(doc, ROW_HEIGHT * (Math.max(left.rows.length, right.rows.length) + 1))
  const [page, top] = [doc.page, doc.y]
  await writeTable(doc, root, { ...left, place: 'left' })
  const bottom = doc.y
  if (doc.page === page) doc.y = top
  await writeTable(doc, root, { ...right, place: 'right' })
  doc.y = Math.max(doc.y, bottom)
}

function cellsOf(doc: Doc, { columns, place }: PdfTable, texts: readonly string[], font: string): Cell[] {
  const whole = contentWidth(doc)
  const width = place ? (whole - GUTTER) / 2 : whole
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  let left = place === 'right' ? MARGIN + whole - width : MARGIN
  doc.font(font)
  return columns.map((column, index) => {
    const own = (column.width / shares) * width
    const cell: Cell = { text: printable(doc, texts[index] ?? ''), left, width: own - (index < columns.length - 1 ? SPACE : 0), align: column.align ?? 'left' }
    left += own
    return cell
  })
}

const heightOf = (doc: Doc, cells: readonly Cell[], font: string): number =>
  Math.max(...cells.map(({ text, width, align }) => doc.font(font).fontSize(SIZE).heightOfString(text || ' ', layoutOf(width, align)))) + 2 * PAD

const widthOf = (cells: readonly Cell[]): [left: number, width: number] => {
  const [first, last] = [cells[0], cells.at(-1)]
  return [first?.left ?? MARGIN, (last?.left ?? 0) + (last?.width ?? 0) - (first?.left ?? 0)]
}

/** The head again on a later page is for the eye only: a reader was told once. */
function writeHead(doc: Doc, cells: readonly Cell[], structure: Node | null): void {
  const height = heightOf(doc, cells, 'strong')
  if (structure && doc.y + 2 * height > doc.page.height - doc.page.margins.bottom) doc.addPage()
  const top = doc.y
  const draw = ({ text, left, width, align }: Cell) => { doc.font('strong').fontSize(SIZE).fillColor(SOFT).text(text, left, top + PAD, layoutOf(width, align)) }
  if (structure) {
    const row = doc.struct('TR')
    structure.add(row)
    for (const cell of cells) tagged(doc, row, 'TH', () => draw(cell))
    row.end()
  } else {
    doc.markContent('Artifact', { type: 'Pagination' })
    cells.forEach(draw)
    doc.endMarkedContent()
  }
  const [left, width] = widthOf(cells)
  rule(doc, top + height, left, width, INK, 0.8)
  doc.y = top + height
}

function writeRow(doc: Doc, structure: Node, cells: readonly Cell[], font: string, height: number): void {
  const top = doc.y
  const row = doc.struct('TR')
  structure.add(row)
  for (const { text, left, width, align } of cells) {
    tagged(doc, row, 'TD', () => { doc.font(font).fontSize(SIZE).fillColor(INK).text(text, left, top + PAD, layoutOf(width, align)) })
  }
  row.end()
  const [left, width] = widthOf(cells)
  rule(doc, top + height, left, width)
  doc.y = top + height
}
