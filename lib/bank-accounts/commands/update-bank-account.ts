import type { z } from 'zod'
import { lastChange } from '@/lib/structures/last-change'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import type { BankAccount } from '@/prisma/generated/client'
import type { updateSchema } from '../model/schemas'
import { accountColumns, refuseTwin, withOwnName } from './account-columns'
import { closedColumns } from './close-bank-account'
import { keepDocument, type PreparedDocument } from './store-document'

type Input = z.output<typeof updateSchema>

export interface Updated {
  structureId: string
  /** Of the account as it is now: another one when it was replaced. */
  bankAccountId: string
  isReplaced: boolean
}

const ACCOUNT = ['iban', 'bic', 'factorIdentifierType', 'factorIdentifier', 'factorName', 'factorCountry'] as const

/**
 * « Modifier ». Name, dates and RIB change in place. An account that a sent invoice names is never rewritten: it is closed,
 * the changed one is a new account, and the drafts follow it.
 * @throws conflict when it was changed or closed meanwhile, with who did it.
 */
export async function updateBankAccount(input: Input, context: CommandContext, document: PreparedDocument | null): Promise<Updated> {
  const { tx, now } = context
  const account = await lockOpen(input, context)
  const { id, structureId } = account
  await refuseTwin(tx, structureId, input, id)
  const columns = accountColumns(input)
  const isRewritten = ACCOUNT.some((field) => columns[field] !== account[field])
  const documentId = await keepDocument(document, structureId, context)
  if (isRewritten && (await tx.invoice.count({ where: { bankAccountId: id, submittedAt: { not: null } } })) > 0) {
    await tx.bankAccount.update({ where: { id }, data: closedColumns(account, now) })
    const created = await withOwnName(() => tx.bankAccount.create({ data: { ...columns, structureId, documentId, createdAt: now }, select: { id: true } }))
    await tx.invoice.updateMany({ where: { structureId, bankAccountId: id, submittedAt: null }, data: { bankAccountId: created.id } })
    return { structureId, bankAccountId: created.id, isReplaced: true }
  }
  await withOwnName(() => tx.bankAccount.update({ where: { id }, data: { ...columns, documentId } }))
  return { structureId, bankAccountId: id, isReplaced: false }
}

/** The account, kept from everybody else until the transaction ends, as the person saw it. */
async function lockOpen({ bankAccountId: id, version }: Input, { tx }: CommandContext): Promise<BankAccount> {
  await tx.$queryRaw`SELECT 1 FROM bank_account WHERE id = ${id}::uuid FOR UPDATE`
  const account = await tx.bankAccount.findUnique({ where: { id } })
  if (!account) throw notFound()
  if (account.closedAt) throw conflict('bank-account.closed', `Cette coordonnée bancaire est terminée : ${await lastChange(tx, account.structureId, id)}. Elle ne se modifie plus.`)
  if (account.updatedAt.toISOString() !== version) throw conflict('bank-account.stale', `Cette coordonnée bancaire a changé depuis que vous avez ouvert la page : ${await lastChange(tx, account.structureId, id)}. Rechargez la page, puis recommencez.`)
  return account
}
