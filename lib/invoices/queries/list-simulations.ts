import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { isDemonstration } from '@/lib/platform/env'
import { searchTextOf } from '@/lib/shared/search-text'

const MOST = 50

/** Active public structures with how they are simulated, those that are first; part of a name or a SIRET narrows the list. Demonstration only. */
export const listSimulations = defineQuery({
  name: 'simulation.list',
  permission: 'account.own',
  run: async ({ text }: { text: string }, { db }) => {
    if (!isDemonstration()) throw notFound()
    const digits = text.replace(/\s/g, '')
    const matching = text.trim() === '' ? {} : { OR: [{ searchText: { contains: searchTextOf(text) } }, ...(/^\d{3,14}$/.test(digits) ? [{ identifier: { startsWith: digits } }] : [])] }
    return db.structure.findMany({
      where: { kind: 'PUBLIC', status: 'ACTIVE', ...matching },
      select: { id: true, name: true, identifier: true, simulation: { select: { isOn: true, scenario: true, stepSeconds: true } } },
      orderBy: [{ simulation: { isOn: 'desc' } }, { name: 'asc' }],
      take: MOST,
    })
  },
})
