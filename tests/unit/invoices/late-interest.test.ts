import { describe, expect, it } from 'vitest'
import { lastMonths, lateInterest, rateOn } from '@/lib/invoices/model/late-interest'

describe('late interest', () => {
  it('is the sum due × (ECB rate of the half-year + 8) × days ÷ 365, from the day after the term', () => {
    // 1 000 € × 12,50 % × 31 days ÷ 365 = 10,616…
    expect(lateInterest('2024-01-01', 100_000n, '2024-03-02')).toMatchObject({ due: '2024-01-31', daysLate: 31, rate: '12.50', interest: 1062n, isRateAssumed: false })
    expect(lateInterest('2024-01-01', 100_000n, '2024-01-31')).toMatchObject({ daysLate: 0, interest: 0n })
  })

  it('keeps the rate of the half-year in which it began, and says when it does not know it', () => {
    expect(rateOn('2024-06-30').rate).toBe('12.50')
    expect(rateOn('2024-07-01').rate).toBe('12.25')
    expect(rateOn('2026-06-30')).toEqual({ rate: '10.15', isAssumed: false })
    expect(rateOn('2026-07-01')).toEqual({ rate: '10.15', isAssumed: true })
  })

  it('owes nothing for what is not due', () => {
    expect(lateInterest('2024-01-01', 0n, '2024-12-31').interest).toBe(0n)
    expect(lateInterest('2024-01-01', -5n, '2024-12-31').interest).toBe(0n)
  })
})

describe('the last twelve months', () => {
  it('end with this one', () => {
    expect(lastMonths('2026-02-28')).toEqual(['2025-03-01', '2025-04-01', '2025-05-01', '2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
  })
})
