import { describe, expect, it } from 'vitest'
import { addDays, civilDateOf, columnToCivil, civilToColumn, isCivilDate, longDate, longInstant, parseFrenchDate, shortDate, shortInstant, yearOf } from '@/lib/shared/dates'

describe('civil dates', () => {
  it('are counted in Paris, whatever the server’s zone', () => {
    expect(civilDateOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01')
    expect(yearOf(new Date('2026-12-31T23:30:00Z'))).toBe(2027)
    expect(civilDateOf(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
  })

  it.each([['12/03/2026', '2026-03-12'], ['1.2.26', '2026-02-01'], ['2026-03-12', '2026-03-12'], ['29/02/2028', '2028-02-29']])('reads %s', (typed, date) => expect(parseFrenchDate(typed)).toBe(date))
  it.each(['31/02/2026', '29/02/2027', '2026-13-01', 'demain', '', '12/2026', '1/1/1'])('refuses %s', (typed) => expect(parseFrenchDate(typed)).toBeNull())

  it('cross the year and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(isCivilDate('2026-02-30')).toBe(false)
    expect(columnToCivil(civilToColumn('2026-03-29'))).toBe('2026-03-29')
  })

  it('are written the French way', () => {
    expect(shortDate('2026-03-12')).toBe('12/03/2026')
    expect(longDate('2026-03-12')).toBe('12 mars 2026')
    expect(longDate('2026-05-01')).toBe('1er mai 2026')
    expect(shortInstant(new Date('2026-03-12T13:32:00Z'))).toBe('12/03/2026 à 14:32')
    expect(longInstant(new Date('2026-07-12T22:05:00Z'))).toBe('13 juillet 2026 à 00:05')
  })
})
