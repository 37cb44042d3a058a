import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTotals, rateLabel, type SummedGroup, type SummedRate } from '@/lib/fiscal-list/model/totals'

const group = (changes: Partial<SummedGroup> = {}): SummedGroup => ({ currency: 'EUR', isCredit: false, isRefused: false, count: 1, net: 10_000n, vat: 2000n, total: 12_000n, ...changes })

describe('the totals of a fiscal list', () => {
  it('subtract avoirs, leave refusals out, and are one for each currency, the euro first', () => {
    const totals = foldTotals(
      [group({ currency: 'CHF' }), group({ count: 3, net: 30_000n, vat: 6000n, total: 36_000n }), group({ isCredit: true, net: 1000n, vat: 200n, total: 1200n }), group({ isRefused: true, count: 2 }), group({ isRefused: true, isCredit: true, net: 500n, vat: 100n, total: 600n })],
      [{ currency: 'EUR', isCredit: false, rate: '20.00', base: 30_000n, vat: 6000n }, { currency: 'EUR', isCredit: true, rate: '20.00', base: 1000n, vat: 200n }],
    )
    expect(totals.map(({ currency }) => currency)).toEqual(['EUR', 'CHF'])
    expect(totals[0]).toMatchObject({ total: { count: 4, net: 29_000n, vat: 5800n, total: 34_800n }, credits: { count: 1, total: 1200n }, refused: { count: 3, total: 11_400n }, rates: [{ rate: '20.00', base: 29_000n, vat: 5800n }] })
    expect(totals[1]).toMatchObject({ rates: [{ rate: null, base: 10_000n, vat: 2000n }] })
  })

  it('add up: the lines by rate always make the total', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n })
    const groups = fc.array(fc.record({ currency: fc.constantFrom('EUR', 'XPF'), isCredit: fc.boolean(), isRefused: fc.boolean(), count: fc.nat(1000), net: cents, vat: cents, total: cents }), { maxLength: 8 })
    const rates = fc.array(fc.record({ currency: fc.constantFrom('EUR', 'XPF'), isCredit: fc.boolean(), rate: fc.constantFrom('20.00', '5.50', '0.00'), base: cents, vat: cents }) satisfies fc.Arbitrary<SummedRate>, { maxLength: 8 })
    fc.assert(fc.property(groups, rates, (some, byRate) => {
      for (const { total, rates: lines } of foldTotals(some, byRate)) {
        expect(lines.reduce((sum, { base }) => sum + base, 0n)).toBe(total.net)
        expect(lines.reduce((sum, { vat }) => sum + vat, 0n)).toBe(total.vat)
      }
    }))
  })

  it('name a rate as people do', () => {
    expect([rateLabel('20.00'), rateLabel('5.50'), rateLabel('0.00'), rateLabel(null)]).toEqual(['20\u00a0%', '5,5\u00a0%', '0\u00a0%', 'Sans détail par taux'])
  })
})
