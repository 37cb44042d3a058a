import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLANK_LINE, isBlankLine, readLine, type TypedLine } from '@/lib/invoices/model/entry/read-line'
import { readLines } from '@/lib/invoices/model/entry/read-lines'
import { unitOf, UNITS } from '@/lib/invoices/model/units'
import { formatDecimal, parseDecimal } from '@/lib/shared/plain-decimals'

const typed = (changes: Partial<TypedLine> = {}): TypedLine => ({ ...BLANK_LINE, label: 'Pose', quantity: '2', netPrice: '12,50', vatRate: '20', ...changes })
const problemsOf = (changes: Partial<TypedLine>) => readLine(typed(changes)).problems
const choice = { vatRegime: 'TVA_SUR_DEBIT' as const, exemptionReason: null }

describe('reading a typed line', () => {
  it('takes numbers as people write and paste them', () => {
    expect(readLine(typed({ quantity: '1\u202f234,5', netPrice: '1,234.567891 €', discount: '10 %', vatRate: '5,50 %', unit: 'heures', reference: ' A1 ', label: 'Pose\tde\u0007 nuit' })).line).toEqual({
      reference: 'A1', label: 'Pose de nuit', quantity: '1234.5', unit: 'HUR', netPrice: '1234.567891', discount: { kind: 'percent', percent: '10' }, vatRate: '5.5',
    })
    expect(readLine(typed({ discount: '3,20' })).line?.discount).toEqual({ kind: 'amount', amount: 320n })
    expect(readLine(typed({ discount: '0' })).line?.discount).toBeNull()
  })

  it.each<[Partial<TypedLine>, keyof TypedLine, RegExp]>([
    [{ label: ' ' }, 'label', /ce que vous facturez/],
    [{ label: '\u0001' }, 'label', /ce que vous facturez/],
    [{ label: 'x'.repeat(256) }, 'label', /255 caractères/],
    [{ reference: 'x'.repeat(51) }, 'reference', /50 caractères/],
    [{ quantity: '' }, 'quantity', /Indiquez la quantité/],
    [{ quantity: '0' }, 'quantity', /plus grande que zéro/],
    [{ quantity: '-1' }, 'quantity', /avoir/],
    [{ quantity: '−3' }, 'quantity', /avoir/],
    [{ quantity: 'deux' }, 'quantity', /en chiffres/],
    [{ quantity: '1,00001' }, 'quantity', /quatre décimales/],
    [{ quantity: '1000000000' }, 'quantity', /trop grande/],
    [{ unit: 'brouette' }, 'unit', /Choisissez une unité/],
    [{ netPrice: '-5' }, 'netPrice', /avoir/],
    [{ netPrice: '1,0000001' }, 'netPrice', /six décimales/],
    [{ netPrice: '1e9' }, 'netPrice', /en chiffres/],
    [{ netPrice: '9999999999' }, 'netPrice', /trop grand/],
    [{ quantity: '999999999', netPrice: '999999999' }, 'netPrice', /montant de cette ligne est trop grand/],
    [{ discount: '25,01' }, 'discount', /plus grande que le montant/],
    [{ discount: '-1' }, 'discount', /sans signe moins/],
    [{ discount: '101 %' }, 'discount', /0 à 100/],
    [{ discount: 'dix' }, 'discount', /en pour cent/],
    [{ vatRate: '' }, 'vatRate', /Choisissez un taux/],
    [{ vatRate: '100' }, 'vatRate', /moins de 100/],
    [{ vatRate: '5,555' }, 'vatRate', /deux décimales/],
  ])('refuses %j with a sentence', (changes, field, sentence) => {
    expect(readLine(typed(changes)).line).toBeNull()
    expect(problemsOf(changes)[field]).toMatch(sentence)
  })

  it('asks no rate where the invoice bears no VAT', () => expect(readLine(typed({ vatRate: '' }), false).line?.vatRate).toBe('0'))

  it('never breaks, whatever is pasted', () => {
    fc.assert(fc.property(fc.record({ reference: fc.string(), label: fc.string(), quantity: fc.string(), unit: fc.string(), netPrice: fc.string(), discount: fc.string(), vatRate: fc.string() }), (cells) => {
      const { line, problems } = readLine(cells)
      expect(line === null).toBe(Object.keys(problems).length > 0)
    }))
  })

  it('knows its units by code, name, plural and abbreviation', () => {
    expect(['hur', 'Heures', 'h', 'm2', 'm²', 'mètres carrés', '', 'kg', 'Jours', 'constructor'].map(unitOf)).toEqual(['HUR', 'HUR', 'HUR', 'MTK', 'MTK', 'MTK', 'C62', 'KGM', 'DAY', null])
    for (const [code, { name }] of Object.entries(UNITS)) expect(unitOf(name)).toBe(code)
  })
})

describe('reading the table', () => {
  it('leaves blank rows out, names the row of a problem, and wants one line at least', () => {
    expect(isBlankLine({ ...BLANK_LINE, unit: 'C62', vatRate: '20' })).toBe(true)
    const { lines, problems } = readLines([BLANK_LINE, typed(), typed({ quantity: '-1' })], choice)
    expect(lines).toHaveLength(1)
    expect(problems).toEqual([{ row: 2, field: 'quantity', sentence: expect.stringContaining('avoir') }])
    expect(readLines([BLANK_LINE], choice).problems).toEqual([{ field: 'lines', sentence: 'Ajoutez au moins une ligne à la facture.' }])
  })
  it('takes 999 lines and twenty rates, not one more', () => {
    expect(readLines(Array.from({ length: 999 }, () => typed()), choice).problems).toEqual([])
    expect(readLines(Array.from({ length: 1000 }, () => typed()), choice).problems[0]?.sentence).toMatch(/999 lignes au plus/)
    expect(readLines(Array.from({ length: 21 }, (_, rate) => typed({ vatRate: String(rate) })), choice).problems[0]?.sentence).toMatch(/Vingt taux/)
  })
})

describe('plain decimals', () => {
  it.each([['1 234,5', '1234.5'], ['1.234,50', '1234.5'], ['1,234.5', '1234.5'], ['0,10', '0.1'], [',5', '0.5'], ['007', '7'], ['-0', '0'], ['−2', '-2'], ['1,234', '1.234'], ['1.234.567,8', '1234567.8']])('reads %s', (text, plain) => expect(parseDecimal(text)).toBe(plain))
  it.each(['', '.', '1,2,3', '1.23,4', '12.34.567,8', '1e3', '0x1', '1 2 a'])('refuses %s', (text) => expect(parseDecimal(text)).toBeNull())
  it('reads back what it formats', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const sign = digits < 0n ? '-' : ''
      const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
      const plain = parseDecimal(`${sign}${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}`) as string
      expect(parseDecimal(formatDecimal(plain))).toBe(plain)
    }))
  })
})
