import { describe, expect, it } from 'vitest'
import { boundSentence } from '@/lib/services/model/bound-sentence'
import { serviceFields } from '@/lib/services/model/schemas'
import { serviceState } from '@/lib/services/model/service-state'
import { parseServiceTable } from '@/lib/services/model/service-table'

const typed = { code: 'ACHATS', name: 'Service des achats', activeFrom: '01/01/2026' }
const problems = (changes: Record<string, unknown>) => (serviceFields.safeParse({ ...typed, ...changes }).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('the form of a service', () => {
  it('keeps what is typed, blank as nothing', () => {
    expect(serviceFields.parse({ ...typed, description: ' ', phone: '+33 5 61 00 00 00' })).toMatchObject({ code: 'ACHATS', description: null, activeFrom: '2026-01-01', activeUntil: null, addressCountry: null, phone: '+33 5 61 00 00 00', commitmentRequired: false })
    expect(serviceFields.parse({ ...typed, addressLine1: '1 rue X', postalCode: '31000', city: 'Toulouse', commitmentRequired: 'oui' })).toMatchObject({ addressCountry: 'FR', commitmentRequired: true })
  })

  it('names what is wrong, each at its field', () => {
    expect(problems({ code: ' ', name: 'x'.repeat(256) })).toEqual(['code', 'name'])
    expect(problems({ activeFrom: '' })).toEqual(['activeFrom'])
    expect(problems({ activeFrom: '31/02/2026' })).toEqual(['activeFrom'])
    // The end comes after the start: not the same day.
    expect(problems({ activeUntil: '01/01/2026' })).toEqual(['activeUntil'])
    expect(problems({ activeUntil: '02/01/2026' })).toEqual([])
    expect(problems({ city: 'Toulouse' })).toEqual(['addressLine1', 'postalCode'])
    expect(problems({ addressLine1: '1 rue X', postalCode: '310', city: 'Toulouse' })).toEqual(['postalCode'])
    expect(problems({ addressLine1: '1 rue X', postalCode: '310', city: 'Bruxelles', addressCountry: 'BE' })).toEqual([])
    expect(problems({ phone: 'appelez-moi' })).toEqual(['phone'])
  })
})

describe('a service', () => {
  const row = { status: 'ACTIVE' as const, activeFrom: new Date('2026-01-01'), activeUntil: new Date('2026-06-30') }
  it.each([['2025-12-31', 'UPCOMING'], ['2026-01-01', 'ACTIVE'], ['2026-06-30', 'ACTIVE'], ['2026-07-01', 'ENDED']])('on %s is %s', (today, state) => expect(serviceState(row, today)).toBe(state))
  it('that was deactivated is inactive whatever its dates', () => expect(serviceState({ ...row, status: 'INACTIVE' }, '2026-02-01')).toBe('INACTIVE'))

  it('says what binds it', () => {
    expect(boundSentence({ invoices: 0, users: 0, requests: 0 })).toBeNull()
    expect(boundSentence({ invoices: 1, users: 0, requests: 0 })).toContain('1 facture en dépend.')
    expect(boundSentence({ invoices: 12, users: 2, requests: 1 })).toContain('12 factures, 2 utilisateurs rattachés et 1 demande en cours en dépendent.')
    expect(boundSentence({ invoices: 1, users: 1, requests: 0 })).toContain('1 facture et 1 utilisateur rattaché en dépendent.')
  })
})

it('an address typed by hand never breaks the list', () => {
  expect(parseServiceTable({ tri: 'rien', etat: 'rien', page: '-3', q: ['a', 'b'] })).toMatchObject({ sort: 'code', direction: 'asc', page: 1, state: null, text: 'a' })
})
