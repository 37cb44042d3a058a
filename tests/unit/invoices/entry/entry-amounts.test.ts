import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, entryAmounts } from '@/lib/invoices/model/entry/entry-amounts'
import type { EnteredLine } from '@/lib/invoices/model/entry/entered-line'
import { amountsProblems } from '@/lib/invoices/model/entry/read-lines'
import { sumCents, vatOf } from '@/lib/shared/money'
import { inventedLine } from '../../../support/validation/invented-invoices'

const line = (changes: Partial<EnteredLine> = {}): EnteredLine => ({ reference: null, label: 'Pose', quantity: '1', unit: 'C62', netPrice: '100', discount: null, vatRate: '20', ...changes })
const entry = (changes: Partial<Entry> = {}): Entry => ({ lines: [line()], vatRegime: 'TVA_SUR_DEBIT', exemptionReason: null, globalDiscount: null, paid: null, billingFramework: 'A1', ...changes })

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  lines: fc.array(inventedLine, { minLength: 1, maxLength: 40 }),
  vatRegime: fc.constantFrom('TVA_SUR_DEBIT', 'TVA_SUR_ENCAISSEMENT', 'EXONERATION', 'SANS_TVA'),
  exemptionReason: fc.constantFrom(null, 'CGI_293B', 'CGI_283_2NONIES'),
  globalDiscount: fc.option(fc.bigInt({ min: -5n, max: 2_000_000n }), { nil: null }),
  paid: fc.option(fc.bigInt({ min: -5n, max: 2_000_000n }), { nil: null }),
  billingFramework: fc.constantFrom('A1', 'A2', 'A9', 'A12'),
})

describe('the amounts of an entered invoice', () => {
  it('rounds each line, and VAT on the sum of a rate', () => {
    const amounts = entryAmounts(entry({ lines: [line({ quantity: '3', netPrice: '0.335' }), line({ quantity: '3', netPrice: '0.335' }), line({ vatRate: '5.5', netPrice: '10' })] }))
    expect(amounts.lines.map(({ net }) => net)).toEqual([101n, 101n, 1000n])
    expect(amounts.breakdown).toEqual([
      { category: 'S', rate: '20', lineTotal: 202n, allowance: 0n, base: 202n, vat: 40n },
      { category: 'S', rate: '5.5', lineTotal: 1000n, allowance: 0n, base: 1000n, vat: 55n },
    ])
    expect([amounts.totalWithoutVat, amounts.totalVat, amounts.totalWithVat, amounts.amountDue]).toEqual([1202n, 95n, 1297n, 1297n])
  })

  it('takes a discount off a line, in euros or in per cent', () => {
    const amounts = entryAmounts(entry({ lines: [line({ discount: { kind: 'percent', percent: '33.33' } }), line({ discount: { kind: 'amount', amount: 1n } })] }))
    expect(amounts.lines.map(({ discount, net }) => [discount, net])).toEqual([[3333n, 6667n], [1n, 9999n]])
  })

  it('spreads the global discount over the rates by what they weigh with VAT', () => {
    const { breakdown, totalWithVat, globalDiscount } = entryAmounts(entry({ lines: [line({ netPrice: '1000' }), line({ netPrice: '1000', vatRate: '5.5' })], globalDiscount: 10_000n }))
    expect(globalDiscount).toBe(10_000n)
    expect(totalWithVat).toBe(225_500n - 10_000n)
    expect(breakdown.map(({ allowance }) => allowance)).toEqual([4435n, 4434n])
  })

  it('gives a cent more where VAT to the cent cannot make the total', () => {
    const { totalWithVat, globalDiscount } = entryAmounts(entry({ lines: [line({ netPrice: '0.10' })], globalDiscount: 9n }))
    expect([totalWithVat, globalDiscount]).toEqual([2n, 10n])
  })

  it('owes nothing once paid (A2), and what is left of an advance', () => {
    expect(entryAmounts(entry({ billingFramework: 'A2' }))).toMatchObject({ paid: 12_000n, amountDue: 0n })
    expect(entryAmounts(entry({ paid: 2_000n }))).toMatchObject({ paid: 2_000n, amountDue: 10_000n })
  })

  it('bears no VAT when exempt, whatever the rate of the line', () => {
    expect(entryAmounts(entry({ vatRegime: 'EXONERATION', exemptionReason: 'CGI_293B' })).breakdown).toEqual([{ category: 'E', rate: '0', lineTotal: 10_000n, allowance: 0n, base: 10_000n, vat: 0n }])
    expect(entryAmounts(entry({ vatRegime: 'SANS_TVA' })).breakdown[0]?.category).toBe('O')
  })

  it('adds up for any lines, rates, discounts and payments (BR-CO-10 to 16)', () => {
    fc.assert(fc.property(anyEntry, (given) => {
      const amounts = entryAmounts(given)
      const { breakdown, lineTotal, allowanceTotal, totalWithoutVat, totalVat, totalWithVat, paid, amountDue } = amounts
      expect(lineTotal).toBe(sumCents(amounts.lines.map(({ net }) => net)))
      expect(sumCents(breakdown.map((row) => row.lineTotal))).toBe(lineTotal)
      expect(sumCents(breakdown.map(({ allowance }) => allowance))).toBe(allowanceTotal)
      expect(sumCents(breakdown.map(({ base }) => base))).toBe(totalWithoutVat)
      expect(totalWithoutVat).toBe(lineTotal - allowanceTotal)
      expect(sumCents(breakdown.map(({ vat }) => vat))).toBe(totalVat)
      expect(totalWithVat).toBe(totalWithoutVat + totalVat)
      expect(amountDue).toBe(totalWithVat - paid)
      for (const { rate, base, vat, allowance, lineTotal: before } of breakdown) {
        expect(vat).toBe(vatOf(base, rate))
        expect(base >= 0n && allowance >= 0n && allowance <= before).toBe(true)
      }
      expect(amountDue >= 0n && paid >= 0n).toBe(true)
    }), { numRuns: 300 })
  })

  it('grants the discount that was asked for, or a cent more, and never more than the total', () => {
    fc.assert(fc.property(anyEntry, (given) => {
      const before = entryAmounts({ ...given, globalDiscount: null }).totalWithVat
      const { globalDiscount, totalWithVat } = entryAmounts(given)
      const asked = given.globalDiscount ?? 0n
      const granted = asked < 0n ? 0n : asked > before ? before : asked
      expect([granted, granted + 1n]).toContain(globalDiscount)
      expect(totalWithVat >= 0n).toBe(true)
    }), { numRuns: 300 })
  })

  it('does not depend on the order of the lines', () => {
    const shuffled = anyEntry.chain((given) => fc.shuffledSubarray([...given.lines], { minLength: given.lines.length }).map((lines) => ({ given, lines })))
    fc.assert(fc.property(shuffled, ({ given, lines }) => {
      const [one, other] = [entryAmounts(given), entryAmounts({ ...given, lines })]
      expect({ ...other, lines: [] }).toEqual({ ...one, lines: [] })
    }))
  })

  it('is the same for a line as Decimal with all its digits says', () => {
    fc.assert(fc.property(inventedLine, (one) => {
      const exact = Decimal.clone({ precision: 60 })
      const gross = new exact(one.quantity).times(one.netPrice).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)
      expect(entryAmounts(entry({ lines: [one] })).lines[0]?.gross).toBe(BigInt(gross.replace('.', '')))
    }))
    expect(entryAmounts(entry({ lines: [line({ quantity: '999999999.9999', netPrice: '0.000005' })] })).lines[0]?.gross).toBe(500000n)
    expect(entryAmounts(entry({ lines: [line({ quantity: '123456789.1235', netPrice: '8099.999999' })] })).lines[0]?.gross).toBe(99999999177689n)
    expect(entryAmounts(entry({ lines: [line({ quantity: '285619914.0621', netPrice: '15852.851594' })] })).lines[0]?.gross).toBe(452789010991750n)
  })

  it('holds 999 lines and eleven rates', () => {
    const rates = ['20', '13', '10', '8.5', '7', '5.5', '2.1', '1.75', '1.05', '0.9', '0']
    const lines = Array.from({ length: 999 }, (_, index) => line({ quantity: '1.1111', netPrice: '9.99', vatRate: rates[index % 11] }))
    const amounts = entryAmounts(entry({ lines, globalDiscount: 12_345n }))
    expect(amounts.breakdown.map(({ rate }) => rate)).toEqual(rates)
    expect(amounts.lineTotal).toBe(999n * 1110n)
    expect(amounts.globalDiscount).toBe(12_345n)
  })

  it('says what is wrong with the sums', () => {
    const sentences = (globalDiscount: bigint | null, paid: bigint | null, lines = [line()]) => amountsProblems(entryAmounts(entry({ lines, globalDiscount, paid })), { globalDiscount, paid }).map(({ field, sentence }) => `${field}: ${sentence}`)
    expect(sentences(null, null)).toEqual([])
    expect(sentences(12_001n, null)).toEqual([expect.stringMatching(/^globalDiscount: La remise est plus grande que le total de la facture, 120,00/)])
    expect(sentences(-1n, -1n)).toEqual(['globalDiscount: Écrivez la remise sans signe moins.', 'paid: Écrivez le montant déjà payé sans signe moins.'])
    expect(sentences(null, 12_001n)).toHaveLength(1)
    expect(sentences(null, null, Array.from({ length: 3 }, () => line({ quantity: '999999999', netPrice: '999' })))).toEqual(['lines: Le total de la facture est trop grand.'])
  })
})
