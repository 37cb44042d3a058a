import { LINE_FIELDS } from './line-cells'
import { BLANK_LINE, type LineField, MAX_LINES, type TypedLine } from './read-line'

/** First words of the headers of estimates and invoices in French and English; the longest match wins by standing first. */
const HEADERS: readonly [LineField, RegExp][] = [
  ['reference', /^(ref|code|sku|article n)/],
  ['label', /^(desi|deno|libel|desc|article|produit|prestation|item|product|label)/],
  ['quantity', /^(quant|qte|qty|nombre|nb)/],
  ['netPrice', /^(prix|pu\b|p\.u|montant unit|unit price|price|tarif)/],
  ['unit', /^(unit|u\.?$)/],
  ['discount', /^(remise|rabais|discount)/],
  ['vatRate', /^(tva|taux|vat|tax)/],
]

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/**
 * The cells of a piece of spreadsheet, as the clipboard gives it: tabs between cells, line ends between rows, quotes around
 * cells that hold either. The empty row that spreadsheets add at the end is left out.
 */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [[]]
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/gy
  while (cell.lastIndex <= text.length) {
    const [all = '', quoted, plain = '', end] = cell.exec(text) ?? []
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ')).trim())
    if (end === '\n') rows.push([])
    if (end === '' || all === '') break
  }
  return rows
}

/** Which field each column of a header names; null when the row is no header. */
function headerOf(row: readonly string[]): (LineField | null)[] | null {
  const fields = row.map((cell) => HEADERS.find(([, word]) => word.test(fold(cell)))?.[0] ?? null)
  const isHeader = fields.filter(Boolean).length >= 2 && row.every((cell) => !/^[\d\s.,€%-]+$/.test(cell))
  return isHeader ? fields : null
}

/**
 * The lines after a paste into one cell: rows are filled from there to the right and downwards, new ones are added at the end.
 * A row of headers is taken as such and says which column is what. Numbers stay as they are written, French or English: they
 * are read when the line is.
 * @returns `pasted`: how many rows were filled; `left`: how many did not fit into the 999 lines of an invoice.
 */
export function pasteLines(lines: readonly TypedLine[], { row, field }: { row: number; field: LineField }, text: string): { lines: TypedLine[]; pasted: number; left: number } {
  const [first = [], ...rest] = cellsOf(text)
  const header = headerOf(first)
  const cells = header ? rest : [first, ...rest]
  const columns = header ?? LINE_FIELDS.slice(LINE_FIELDS.indexOf(field))
  const fitting = cells.slice(0, Math.max(0, MAX_LINES - row))
  const filled = [...lines]
  for (const [offset, values] of fitting.entries()) {
    const known = filled[row + offset] ?? { ...BLANK_LINE, vatRate: lines.at(-1)?.vatRate ?? '' }
    const named = values.flatMap((value, column): [LineField, string][] => (columns[column] ? [[columns[column], value]] : []))
    filled[row + offset] = { ...known, ...Object.fromEntries(named) }
  }
  return { lines: filled, pasted: fitting.length, left: cells.length - fitting.length }
}

/** Says what a paste did, for those who do not see it. */
export const saidOfPaste = ({ pasted, left }: { pasted: number; left: number }): string =>
  `${pasted > 1 ? `${pasted} lignes collées` : 'Une ligne collée'}.${left > 0 ? ` Une facture a ${MAX_LINES} lignes au plus : ${left} sont restées dehors.` : ''}`
