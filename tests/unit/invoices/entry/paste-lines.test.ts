import { describe, expect, it } from 'vitest'
import { isTable } from '@/lib/invoices/model/entry/line-cells'
import { cellsOf, pasteLines } from '@/lib/invoices/model/entry/paste-lines'
import { BLANK_LINE, MAX_LINES, readLine } from '@/lib/invoices/model/entry/read-line'

const rows = (count: number) => Array.from({ length: count }, () => ({ ...BLANK_LINE, vatRate: '20' }))

describe('cells pasted into the lines of an invoice', () => {
  it('are the cells of the clipboard: tabs, line ends of every system, quotes around those that hold either', () => {
    expect(cellsOf('a\tb\r\nc\t\n')).toEqual([['a', 'b'], ['c', '']])
    expect(cellsOf('"Pain\nde campagne"\t"dit ""gros"""\t2\n')).toEqual([['Pain de campagne', 'dit "gros"', '2']])
    expect(cellsOf('Vitre 12" trempée\t3')).toEqual([['Vitre 12" trempée', '3']])
    expect(cellsOf('')).toEqual([['']])
    expect(isTable('un seul texte\n')).toBe(false)
    expect(isTable('un\tdeux')).toBe(true)
  })

  it('fill rows from the cell they are pasted into, and add those that lack with the rate of the last one', () => {
    const { lines, pasted } = pasteLines(rows(2), { row: 1, field: 'label' }, 'Pain\t10\tu\t1,20\nCroissant\t24\tu\t0,95\n')
    expect(pasted).toBe(2)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toEqual({ ...BLANK_LINE, vatRate: '20' })
    expect(lines[2]).toEqual({ reference: '', label: 'Croissant', quantity: '24', unit: 'u', netPrice: '0,95', discount: '', vatRate: '20' })
  })

  it('keep numbers as they are written, and French and English ones are read alike', () => {
    const { lines } = pasteLines(rows(1), { row: 0, field: 'label' }, 'Four\t1\t\t1 234,50 €\t\t20,00 %\nFour\t1\t\t1,234.50\t10%\t5.5')
    expect(lines.map((line) => readLine(line).line)).toMatchObject([{ netPrice: '1234.5', vatRate: '20', discount: null }, { netPrice: '1234.5', vatRate: '5.5', discount: { kind: 'percent', percent: '10' } }])
  })

  it('follow a row of headers, in any order; columns that say nothing to us are left out', () => {
    const { lines, pasted } = pasteLines(rows(1), { row: 0, field: 'reference' }, 'Désignation\tPrix unitaire\tColoris\tQté\nPorte\t412,50\tbleu\t3')
    expect(pasted).toBe(1)
    expect(lines).toEqual([{ ...BLANK_LINE, label: 'Porte', netPrice: '412,50', quantity: '3', vatRate: '20' }])
    expect(pasteLines(rows(1), { row: 0, field: 'label' }, 'Code barre\t12').lines[0]).toMatchObject({ label: 'Code barre', quantity: '12' })
  })

  it('stop at the 999 lines of an invoice, and say how many stayed out', () => {
    const { lines, pasted, left } = pasteLines(rows(3), { row: 2, field: 'label' }, Array.from({ length: 1200 }, (_one, index) => `Ligne\t${index}`).join('\n'))
    expect([lines.length, pasted, left]).toEqual([MAX_LINES, MAX_LINES - 2, 1200 - MAX_LINES + 2])
  })
})
