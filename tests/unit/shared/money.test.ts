import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsToPlain, formatAmount, formatCents, lineNet, parseAmount, plainToCents, vatOf } from '@/lib/shared/money'

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
    expect(plainToCents('1.005')).toBe(101n)
    expect(plainToCents('-1.005')).toBe(-101n)
    expect(vatOf(785000n, '20')).toBe(157000n)
    expect(vatOf(333n, '5.5')).toBe(18n)
    expect(lineNet('3', '0.335', 0n)).toBe(101n)
    expect(lineNet('1000000000', '9999.99', 1n)).toBe(999999000000000n - 1n)
  })

  it('is that of Decimal with all its digits', () => {
    const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })
    const plain = (most: number, decimals: number) => fc.tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: 0, max: decimals })).map(([digits, scale]) => new Exact(digits).div(new Exact(10).pow(scale)).toFixed())
    fc.assert(fc.property(plain(2 ** 31 - 1, 6), plain(2 ** 31 - 1, 6), fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }), plain(10_000, 2), (quantity, price, base, rate) => {
      expect(lineNet(quantity, price, 0n)).toBe(BigInt(new Exact(quantity).times(price).times(100).toFixed(0)))
      expect(vatOf(base, rate)).toBe(BigInt(new Exact(base.toString()).times(rate).div(100).toFixed(0)))
    }))
    expect(() => plainToCents('1e3')).toThrow(RangeError)
  })

  it('writes French amounts with narrow no-break spaces', () => {
    expect(formatCents(123456789n)).toBe('1\u202f234\u202f567,89\u00a0€')
    expect(formatCents(-5n)).toBe('−0,05\u00a0€')
    expect(formatCents(100n, 'XYZ')).toBe('1,00\u00a0XYZ')
  })
})
