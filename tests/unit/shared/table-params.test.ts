import { describe, expect, test } from 'vitest'
import { parseTableParams, tableHref, visiblePages } from '@/lib/shared/table-params'

const LIST = { sorts: ['date', 'montant'], sort: 'date' } as const

describe('parseTableParams', () => {
  test('reads the four parts of an address', () => {
    expect(parseTableParams({ page: '3', taille: '50', tri: 'montant', sens: 'asc' }, LIST)).toEqual({ page: 3, pageSize: 50, sort: 'montant', direction: 'asc' })
  })

  test('starts at ten rows of the first page, newest first', () => {
    expect(parseTableParams({}, LIST)).toEqual({ page: 1, pageSize: 10, sort: 'date', direction: 'desc' })
  })

  test.each([
    [{ page: '0' }, { page: 1 }],
    [{ page: '-2' }, { page: 1 }],
    [{ page: '1.5' }, { page: 1 }],
    [{ page: 'abc' }, { page: 1 }],
    [{ page: ['2', '3'] }, { page: 1 }],
    [{ taille: '1000000' }, { pageSize: 10 }],
    [{ tri: 'password' }, { sort: 'date' }],
    [{ sens: 'DROP TABLE' }, { direction: 'desc' }],
  ])('an unreadable part falls back alone: %o', (params, expected) => {
    const parsed = parseTableParams({ page: '4', taille: '20', tri: 'montant', sens: 'asc', ...params }, LIST)
    expect(parsed).toEqual({ page: 4, pageSize: 20, sort: 'montant', direction: 'asc', ...expected })
  })
})

describe('tableHref', () => {
  test('keeps the filters and starts again from the first page', () => {
    expect(tableHref('/factures', { statut: ['A', 'B'], page: '4', apres: 'x' }, { tri: 'date' })).toBe('/factures?statut=A&statut=B&tri=date')
  })

  test('turns the page and keeps the sort', () => {
    expect(tableHref('/factures', { tri: 'date', page: '4' }, { page: 5 })).toBe('/factures?tri=date&page=5')
  })

  test('turns a page by key and forgets the other key', () => {
    expect(tableHref('/factures', { tri: 'date', apres: 'x' }, { avant: 'y' })).toBe('/factures?tri=date&avant=y')
  })

  test('a removed part leaves no trace', () => {
    expect(tableHref('/factures', { statut: 'A' }, { statut: undefined })).toBe('/factures')
  })

  test('escapes what was typed', () => {
    expect(tableHref('/factures', { nom: 'a&b=é' }, {})).toBe('/factures?nom=a%26b%3D%C3%A9')
  })
})

describe('visiblePages', () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('page %i of %i', (current, count, expected) => {
    expect(visiblePages(current, count)).toEqual(expected)
  })
})
