import { describe, expect, it } from 'vitest'
import { suiteSentences } from '@/lib/fiscal-list/model/anomalies'
import { addToMonths, type MonthSum } from '@/lib/fiscal-list/model/fiscal-document'
import { periodChoices, readPeriod } from '@/lib/fiscal-list/model/period'

const TODAY = '2026-11-28'

describe('the period of a fiscal list', () => {
  it('is the quarter of today unless the address says otherwise', () => {
    expect(readPeriod({}, TODAY)).toMatchObject({ key: '2026-T4', from: '2026-10-01', to: '2026-12-31', label: '4e trimestre 2026' })
    expect(readPeriod({ periode: '2024-02' }, TODAY)).toMatchObject({ from: '2024-02-01', to: '2024-02-29', label: 'février 2024' })
    expect(readPeriod({ periode: '2025-T1' }, TODAY)).toMatchObject({ from: '2025-01-01', to: '2025-03-31', label: '1er trimestre 2025' })
    expect(readPeriod({ periode: '2025' }, TODAY)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
    for (const periode of ['2025-13', '2025-T5', '1825', 'x']) expect(readPeriod({ periode }, TODAY)).toMatchObject({ key: '2026-T4' })
  })

  it('is made of free dates where one is typed, and says what cannot be read', () => {
    expect(readPeriod({ du: '12/03/2026', au: '2026-04-15', periode: '2025' }, TODAY)).toMatchObject({ key: '', from: '2026-03-12', to: '2026-04-15', label: 'du 12/03/2026 au 15/04/2026', errors: {} })
    expect(readPeriod({ du: '12/03/2026' }, TODAY)).toMatchObject({ from: '2026-03-12', to: TODAY })
    expect(readPeriod({ au: '31/12/2025' }, TODAY)).toMatchObject({ to: '2025-12-31', label: 'jusqu’au 31/12/2025' })
    expect(Object.keys(readPeriod({ du: '31/02/2026', au: 'demain' }, TODAY).errors)).toEqual(['du', 'au'])
    expect(readPeriod({ du: '02/01/2026', au: '01/01/2026' }, TODAY).errors).toEqual({ au: expect.stringContaining('avant') })
  })

  it('offers each month, quarter and year once, and reads what it offers', () => {
    const values = periodChoices('2026-01-31').flatMap(({ choices }) => choices.map(({ value }) => value))
    expect(new Set(values).size).toBe(values.length)
    expect(values.slice(0, 2)).toEqual(['2026-T1', '2025-T4'])
    for (const value of values) expect(readPeriod({ periode: value }, TODAY).key).toBe(value)
  })
})

describe('the words of a suite', () => {
  it('name a hole, a run of holes, a step backwards and a refused duplicate', () => {
    const suite = { year: 2026, last: 'N-9', gaps: [{ from: 'N-2', to: 'N-2' }, { from: 'N-4', to: 'N-6' }], backwards: ['N-8'] }
    const sentences = suiteSentences([suite], [{ at: new Date(), number: 'N-10' }, { at: new Date(), number: null }], () => 'le 3 mars')
    expect(sentences).toHaveLength(5)
    expect(sentences[0]).toContain('N-2')
    expect(sentences[1]).toContain('N-4 à N-6')
    expect(sentences[3]).toContain('N-10')
  })
})

describe('the months of a list', () => {
  it('subtract avoirs and leave refusals out', () => {
    const months = new Map<string, MonthSum>()
    const one = { date: '2026-03-12', currency: 'EUR', isCredit: false, isRefused: false, net: 100n, vat: 20n, total: 120n }
    for (const changes of [{}, { isCredit: true, net: 40n, vat: 8n, total: 48n }, { isRefused: true }, { currency: 'CHF' }]) addToMonths(months, { ...one, ...changes })
    expect([...months.values()]).toEqual([{ month: '2026-03', currency: 'EUR', count: 2, net: 60n, vat: 12n, total: 72n }, { month: '2026-03', currency: 'CHF', count: 1, net: 100n, vat: 20n, total: 120n }])
  })
})
