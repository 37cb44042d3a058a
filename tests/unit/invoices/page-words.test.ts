import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/invoices/model/page-words'
import { printedValue } from '@/lib/invoices/model/printed-value'

const run = (text: string, x: number, y: number, width = text.length * 5) => ({ text, width, transform: [10, 0, 0, 10, x, y] })
const line = (...texts: string[]) => wordsOf([run(texts.join(' '), 0, 100)])

describe('wordsOf', () => {
  it('cuts a run into words with their places', () => {
    const words = wordsOf([run('Facture FA-12', 20, 100)])
    expect(words.map(({ text }) => text)).toEqual(['Facture', 'FA-12'])
    expect(words[1]?.box).toEqual([60, 92, 25, 10])
  })
  it('joins a word that the program cut in two runs, not two columns', () => {
    expect(wordsOf([run('To', 0, 100), run('tal', 10, 100), run('12,00', 200, 100)]).map(({ text }) => text)).toEqual(['Total', '12,00'])
  })
  it('leaves out slanted text', () => {
    expect(wordsOf([{ text: 'COPIE', width: 50, transform: [7, 7, -7, 7, 0, 0] }])).toEqual([])
  })
})

describe('printedValue', () => {
  it.each([
    ['amount', ['Total', '1', '234,56', '€'], 2, '1\u202f234,56'],
    ['amount', ['Total', '1', '234,56', '€'], 1, '1\u202f234,56'],
    ['amount', ['7850.00'], 0, '7\u202f850,00'],
    ['date', ['Le', '12', 'mars', '2026'], 2, '12/03/2026'],
    ['date', ['1er', 'août', '2026.'], 1, '01/08/2026'],
    ['date', ['du', '05/01/2026'], 1, '05/01/2026'],
    ['digits14', ['SIRET', '223', '100', '017', '00423'], 3, '22310001700423'],
    ['text', ['N°', '(FA-2026-001):'], 1, 'FA-2026-001'],
  ] as const)('reads %s in %j at %i', (kind, texts, chosen, value) => {
    expect(printedValue(kind, line(...texts), chosen)).toBe(value)
  })
  it('never crosses a wide gap', () => {
    const words = wordsOf([run('1', 0, 100), run('234,56', 100, 100)])
    expect(printedValue('amount', words, 1)).toBe('234,56')
  })
})
