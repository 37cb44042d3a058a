import { describe, expect, it } from 'vitest'
import { DAYS_OF, payerCategoryOf, paymentDaysOf } from '@/lib/directory/model/payment-days'
import { lastMonths, lateInterest, rateOn, termStart } from '@/lib/invoices/model/late-interest'

describe('late interest', () => {
  it('is the sum due × (ECB rate of the half-year + 8) × days ÷ 365, from the day after the term', () => {
    // 1 000 € × 12,50 % × 31 days ÷ 365 = 10,616…
    expect(lateInterest('2024-01-01', 100_000n, '2024-03-02', 30)).toMatchObject({ due: '2024-01-31', daysLate: 31, rate: '12.50', interest: 1062n, isRateAssumed: false })
    expect(lateInterest('2024-01-01', 100_000n, '2024-01-31', 30)).toMatchObject({ daysLate: 0, interest: 0n })
    expect(lateInterest('2024-01-01', 100_000n, '2024-03-02', 60)).toMatchObject({ due: '2024-03-01', daysLate: 1 })
  })

  it('keeps the rate of the half-year in which it began, and says when it does not know it', () => {
    expect(rateOn('2024-06-30').rate).toBe('12.50')
    expect(rateOn('2024-07-01').rate).toBe('12.25')
    expect(['2012-12-31', '2013-01-01', '2013-07-01', '2014-01-01', '2014-12-31', '2015-01-01', '2016-06-30', '2016-07-01', '2022-12-31', '2023-07-01'].map((day) => rateOn(day).rate)).toEqual(['8.75', '8.75', '8.50', '8.25', '8.15', '8.05', '8.05', '8.00', '8.00', '12.00'])
    expect(rateOn('2012-12-31').isAssumed).toBe(true)
    expect(rateOn('2026-06-30')).toEqual({ rate: '10.15', isAssumed: false })
    expect(rateOn('2026-07-01')).toEqual({ rate: '10.15', isAssumed: true })
  })

  it('owes nothing for what is not due', () => {
    expect(lateInterest('2024-01-01', 0n, '2024-12-31', 30).interest).toBe(0n)
    expect(lateInterest('2024-01-01', -5n, '2024-12-31', 30).interest).toBe(0n)
  })
})

describe('the term', () => {
  it('is that of the payer: what the directory says, else its legal category, else 30 days (R. 2192-10, 11)', () => {
    expect(DAYS_OF).toEqual({ ADMINISTRATION: 30, HEALTH: 50, PUBLIC_COMPANY: 60 })
    expect(paymentDaysOf({ payerCategory: null, legalCategory: null })).toBe(30)
    expect(paymentDaysOf({ payerCategory: null, legalCategory: '7364' })).toBe(50)
    expect(payerCategoryOf({ payerCategory: null, legalCategory: '4110' })).toBe('PUBLIC_COMPANY')
    expect(paymentDaysOf({ payerCategory: 'ADMINISTRATION', legalCategory: '7364' })).toBe(30)
  })
  it('begins when the recipient had the invoice, or the last missing piece', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, day))
    expect(termStart([], at(1))).toEqual(at(1))
    expect(termStart([{ status: 'MANDATEE', at: at(9) }, { status: 'MISE_A_DISPOSITION', at: at(3) }, { status: 'DEPOSEE', at: at(2) }], at(1))).toEqual(at(3))
    expect(termStart([{ status: 'COMPLETEE', at: at(7) }, { status: 'COMPLETEE', at: at(5) }, { status: 'MISE_A_DISPOSITION', at: at(8) }], at(1))).toEqual(at(7))
  })
})

describe('the last twelve months', () => {
  it('end with this one', () => {
    expect(lastMonths('2026-02-28')).toEqual(['2025-03-01', '2025-04-01', '2025-05-01', '2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
  })
})
