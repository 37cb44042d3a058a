import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsToPlain, decimalToCents, formatAmount, formatCents, lineNet, parseAmount, plainToCents, vatOf } from '@/lib/shared/money'

describe('parseAmount', () => {
  it.each([
    ['7850,00', 785000n],
    ['7 850,00', 785000n],
    ['7\u202f850,00 €', 785000n],
    ['7.850,00', 785000n],
    ['7,850.00', 785000n],
    ['1.234.567', 123456700n],
    ['12', 1200n],
    ['0,5', 50n],
    ['-3,20', -320n],
    ['−3,20', -320n],
    ['1 000 EUR', 100000n],
    ['€1,234.56', 123456n],
  ])('reads %s', (typed, cents) => expect(parseAmount(typed)).toBe(cents))

  it.each(['', 'douze', '1,234', '1,2,3', '12,345', '1.2.3', '1,00.5', '--1', '12 € 50', '1,234.567,89'])('refuses %s rather than guess', (typed) => {
    expect(parseAmount(typed)).toBeNull()
  })

  it('reads back whatever is formatted', () => {
    fc.assert(fc.property(fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n }), (cents) => {
      expect(parseAmount(formatAmount(cents))).toBe(cents)
      expect(parseAmount(formatCents(cents))).toBe(cents)
      expect(plainToCents(centsToPlain(cents))).toBe(cents)
    }))
  })
})

describe('rounding', () => {
  it('goes half away from zero, once, on the product', () => {
    expect(decimalToCents(new Decimal('1.005'))).toBe(101n)
    expect(decimalToCents(new Decimal('-1.005'))).toBe(-101n)
    expect(vatOf(785000n, '20')).toBe(157000n)
    expect(vatOf(333n, '5.5')).toBe(18n)
    expect(lineNet(new Decimal('3'), new Decimal('0.335'), 0n)).toBe(101n)
    expect(lineNet(new Decimal('1000000000'), new Decimal('9999.99'), 1n)).toBe(999999000000000n - 1n)
  })

  it('writes French amounts with narrow no-break spaces', () => {
    expect(formatCents(123456789n)).toBe('1\u202f234\u202f567,89\u00a0€')
    expect(formatCents(-5n)).toBe('−0,05\u00a0€')
    expect(formatCents(100n, 'XYZ')).toBe('1,00\u00a0XYZ')
  })
})
