import { can, reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, civilToColumn, columnToCivil } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import { accountState, type AccountState } from '../model/account-state'
import type { AccountTable } from '../model/account-table'
import { formatIban, maskIban } from '../model/iban'
import { offeredOn } from './offered-accounts'

interface Input {
  /** Null: all structures of the person. */
  structureId: string | null
  table: AccountTable
}

const ORDERS: Record<AccountTable['sort'], (direction: Prisma.SortOrder) => Prisma.BankAccountOrderByWithRelationInput> = {
  nom: (name) => ({ name }),
  structure: (name) => ({ structure: { name } }),
  debut: (validFrom) => ({ validFrom }),
  fin: (sort) => ({ validUntil: { sort, nulls: 'last' } }),
}

/**
 * « Gérer une coordonnée bancaire »: accounts of the structures to which the person is attached whole. Who manages them sees
 * the IBAN, the others its first and last characters. A structure that is not the person's is not found.
 */
export const listBankAccounts = defineQuery({
  name: 'bank-account.list',
  permission: 'bank-account.read',
  run: async ({ structureId, table }: Input, { db, actor, now }) => {
    const today = civilDateOf(now)
    const reach = reachOf(actor, 'bank-account.read').flatMap((one) => (one.services === 'all' && (structureId === null || one.structureId === structureId) ? one.structureId : []))
    if (structureId !== null && reach.length === 0) throw notFound()
    const where: Prisma.BankAccountWhereInput = {
      structureId: { in: reach },
      ...(table.text !== '' && { name: { contains: table.text, mode: 'insensitive' } }),
      ...(table.state && { AND: stateWhere(table.state, today) }),
    }
    const [total, rows] = await Promise.all([
      db.bankAccount.count({ where }),
      db.bankAccount.findMany({ where, include: { structure: { select: { name: true } } }, orderBy: [ORDERS[table.sort](table.direction), { id: 'asc' }], skip: (table.page - 1) * table.pageSize, take: table.pageSize }),
    ])
    const isManager = (id: string) => can(actor, 'bank-account.manage', { structureId: id })
    return {
      total,
      rows: rows.map(({ id, name, type, iban, factorName, validFrom, validUntil, closedAt, structureId, structure, documentId }) => ({
        id, name, type, factorName, structureId,
        structureName: structure.name,
        account: isManager(structureId) ? formatIban(iban) : maskIban(iban),
        validFrom: columnToCivil(validFrom),
        validUntil: validUntil && columnToCivil(validUntil),
        state: accountState({ validFrom, validUntil, closedAt }, today),
        hasDocument: documentId !== null,
      })),
    }
  },
})

export type BankAccountLine = Awaited<ReturnType<typeof listBankAccounts>>['rows'][number]

function stateWhere(state: AccountState, today: string): Prisma.BankAccountWhereInput {
  const day = civilToColumn(today)
  if (state === 'VALID') return offeredOn(today)
  if (state === 'UPCOMING') return { closedAt: null, validFrom: { gt: day } }
  return { OR: [{ closedAt: { not: null } }, { validUntil: { lt: day } }] }
}
