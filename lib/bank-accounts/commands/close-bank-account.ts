import { lastChange } from '@/lib/structures/last-change'
import type { CommandContext } from '@/lib/platform/context'
import { isUniqueViolation } from '@/lib/platform/db'
import { civilDateOf, civilToColumn } from '@/lib/shared/dates'
import { conflict, notFound } from '@/lib/shared/errors'

/** What an end by hand writes: the last day is today, unless an earlier one was set or it has not begun. */
export function closedColumns({ validFrom, validUntil }: { validFrom: Date; validUntil: Date | null }, now: Date) {
  const today = civilToColumn(civilDateOf(now))
  const end = validUntil && validUntil < today ? validUntil : today
  return { closedAt: now, validUntil: end < validFrom ? validFrom : end }
}

/** « Mettre fin à la validité »: offered in no invoice from now on; sent invoices keep it. @throws conflict when somebody was faster. */
export async function closeBankAccount({ bankAccountId: id }: { bankAccountId: string }, { tx, now }: CommandContext): Promise<{ structureId: string }> {
  const account = await tx.bankAccount.findUnique({ where: { id } })
  if (!account) throw notFound()
  const { structureId } = account
  const { count } = await tx.bankAccount.updateMany({ where: { id, closedAt: null }, data: closedColumns(account, now) })
  if (count === 0) throw conflict('bank-account.closed', `Cette coordonnée bancaire est déjà terminée : ${await lastChange(tx, structureId, id)}.`)
  return { structureId }
}

/** « Remettre en service » an account that was ended. @throws conflict when it is open, or its name or number was taken meanwhile. */
export async function reopenBankAccount({ bankAccountId: id }: { bankAccountId: string }, { tx }: CommandContext): Promise<{ structureId: string }> {
  const account = await tx.bankAccount.findUnique({ where: { id } })
  if (!account) throw notFound()
  const { structureId, iban } = account
  const taken = conflict('bank-account.name-taken', 'Une autre coordonnée bancaire a pris ce nom ou ce compte. Mettez-y fin d’abord, ou modifiez-la.')
  if ((await tx.bankAccount.count({ where: { structureId, iban, closedAt: null, id: { not: id } } })) > 0) throw taken
  const { count } = await tx.bankAccount.updateMany({ where: { id, closedAt: { not: null } }, data: { closedAt: null, validUntil: null } }).catch((error: unknown) => { throw isUniqueViolation(error) ? taken : error })
  if (count === 0) throw conflict('bank-account.open', `Cette coordonnée bancaire est déjà en service : ${await lastChange(tx, structureId, id)}.`)
  return { structureId }
}
