import { unzipSync } from 'fflate'
import { parseXmlDocument } from 'slimdom'
import { describe, expect, it } from 'vitest'
import { type ExportColumn, exportResponse, sheetOf } from '@/lib/platform/spreadsheet'

interface Line { text: string; amount: number }

const COLUMNS: ExportColumn<Line>[] = [{ header: 'Texte', value: ({ text }) => text }, { header: 'Montant', value: ({ amount }) => amount, isAmount: true }]
const LINES: Line[] = [{ text: 'Éléphant <&> "x"\u0007', amount: 1234.5 }, { text: '=1+1', amount: -3 }]

async function* many(count: number) {
  for (let index = 0; index < count; index++) yield { text: `ligne ${index}`, amount: index }
}

async function* failing() {
  yield LINES[0] as Line
  throw new Error('la base est partie')
}

describe('a list as a file', () => {
  it('is a CSV that a French spreadsheet opens, with harmless cells and two decimals for amounts', async () => {
    expect(Buffer.from(await exportResponse('csv', 'x', COLUMNS, LINES).arrayBuffer()).toString()).toBe('\uFEFFTexte;Montant\r\n"Éléphant <&> ""x""\u0007";1234,50\r\n\'=1+1;-3,00\r\n')
  })

  it('is a workbook of well-formed parts, each sheet with all its rows', async () => {
    const files = unzipSync(new Uint8Array(await exportResponse('xlsx', 'x', COLUMNS, many(5000), [sheetOf('Autre', COLUMNS, LINES)]).arrayBuffer()))
    const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, parseXmlDocument(Buffer.from(bytes).toString())]))
    expect(Object.keys(parts).toSorted()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    expect(parts['xl/worksheets/sheet1.xml']!.getElementsByTagName('row')).toHaveLength(5001)
    const cells = parts['xl/worksheets/sheet2.xml']!.getElementsByTagName('c').map(({ textContent }) => textContent)
    expect(cells).toEqual(['Texte', 'Montant', 'Éléphant <&> "x"', '1234.5', '=1+1', '-3'])
  })

  it('ends broken where its source fails, and never looks whole', async () => {
    for (const format of ['csv', 'xlsx'] as const) await expect(exportResponse(format, 'x', COLUMNS, failing()).arrayBuffer()).rejects.toThrow('la base est partie')
  })
})
