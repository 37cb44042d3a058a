import { can } from '@/lib/access/permissions'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, columnToCivil } from '@/lib/shared/dates'
import { accountState } from '../model/account-state'
import { formatIban, maskIban } from '../model/iban'
import { ribOfIban } from '../model/rib'
import { scopeOfBankAccount } from './scope-of-bank-account'

/** One account. Who manages it gets all of it; for the others the account is masked, and its RIB and BIC stay away. */
export const getBankAccount = defineQuery({
  name: 'bank-account.get',
  permission: 'bank-account.read',
  structureOf: ({ bankAccountId }: { bankAccountId: string }, db) => (isId(bankAccountId) ? scopeOfBankAccount(bankAccountId, db) : null),
  run: async ({ bankAccountId }, { db, actor, now }) => {
    const account = await db.bankAccount.findUniqueOrThrow({ where: { id: bankAccountId }, include: { structure: { select: { id: true, name: true, kind: true } }, document: { select: { id: true, name: true, size: true } } } })
    const { id, name, type, iban, bic, structure, document, validFrom, validUntil, closedAt, factorIdentifierType, factorIdentifier, factorName, factorCountry } = account
    const canManage = can(actor, 'bank-account.manage', { structureId: structure.id })
    return {
      id, name, type, structure, canManage,
      account: canManage ? formatIban(iban) : maskIban(iban),
      /** For the form of those who may change it. */
      secret: canManage ? { iban, bic, rib: ribOfIban(iban), document } : null,
      factor: factorName && factorIdentifierType && factorIdentifier && factorCountry ? { name: factorName, identifierType: factorIdentifierType, identifier: factorIdentifier, country: factorCountry } : null,
      validFrom: columnToCivil(validFrom),
      validUntil: validUntil && columnToCivil(validUntil),
      closedAt,
      state: accountState(account, civilDateOf(now)),
      version: account.updatedAt.toISOString(),
      sentInvoices: await db.invoice.count({ where: { bankAccountId: id, submittedAt: { not: null } } }),
    }
  },
})

export type BankAccountRecord = Awaited<ReturnType<typeof getBankAccount>>
