import { anyOf } from '@/lib/access/any-of'
import { maskIban } from '@/lib/bank-accounts/model/iban'
import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { Prisma } from '@/prisma/generated/client'

export interface SearchChoices {
  structures: { id: string; name: string }[]
  services: { id: string; label: string; structureId: string }[]
  bankAccounts: { id: string; label: string }[]
  authors: { id: string; name: string }[]
}

const MOST = 200

/** What the criteria of a search offer to choose from: the structures, services, accounts and people of the person's own reach. */
export const searchChoices = defineQuery({
  name: 'invoice.search-choices',
  permission: 'invoice.read',
  run: async (_input: Record<string, never>, { db, actor }): Promise<SearchChoices> => {
    const reach = reachOf(actor, 'invoice.read')
    const ids = reach.map(({ structureId }) => structureId)
    const own = { structureId: { in: ids } }
    const [structures, services, bankAccounts, people] = await Promise.all([
      db.structure.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
      db.service.findMany({ where: { deletedAt: null, ...anyOf<Prisma.ServiceWhereInput>(reach.map(({ structureId, services: some }) => ({ structureId, ...(some !== 'all' && { id: { in: some } }) }))) }, orderBy: { code: 'asc' }, take: MOST, select: { id: true, code: true, name: true, structureId: true } }),
      db.bankAccount.findMany({ where: own, orderBy: { name: 'asc' }, take: MOST, select: { id: true, name: true, iban: true } }),
      db.user.findMany({ where: { affiliations: { some: { ...own, status: 'VALIDEE' } } }, orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }], take: MOST, select: { id: true, firstName: true, lastName: true } }),
    ])
    return {
      structures,
      services: services.map(({ id, code, name, structureId }) => ({ id, structureId, label: `${code} : ${name}` })),
      bankAccounts: bankAccounts.map(({ id, name, iban }) => ({ id, label: `${name} (${maskIban(iban)})` })),
      authors: people.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    }
  },
})
