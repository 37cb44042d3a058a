'use server'

import { closeBankAccount as close, reopenBankAccount as reopen } from '@/lib/bank-accounts/commands/close-bank-account'
import { createBankAccount as create } from '@/lib/bank-accounts/commands/create-bank-account'
import { prepareDocument } from '@/lib/bank-accounts/commands/store-document'
import { updateBankAccount as update } from '@/lib/bank-accounts/commands/update-bank-account'
import { bankAccountIdSchema, createSchema, updateSchema } from '@/lib/bank-accounts/model/schemas'
import { scopeOfBankAccount } from '@/lib/bank-accounts/queries/scope-of-bank-account'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'

const ofAccount = { permission: 'bank-account.manage', structureOf: ({ bankAccountId }: { bankAccountId: string }, db: Tx) => scopeOfBankAccount(bankAccountId, db) } as const

/** « Créer une coordonnée bancaire » */
export const createBankAccount = defineAction({
  name: 'bank-account.create', permission: 'bank-account.manage', schema: createSchema, structureOf: ({ structureId }) => ({ structureId }), prepare: prepareDocument, run: create,
  redirectTo: ({ bankAccountId }, { structureId }) => `${routes.bankAccount(structureId, bankAccountId)}?fait=creation`,
})

/** « Modifier » */
export const updateBankAccount = defineAction({
  ...ofAccount, name: 'bank-account.update', schema: updateSchema, prepare: prepareDocument, run: update,
  redirectTo: ({ structureId, bankAccountId, isReplaced }) => `${routes.bankAccount(structureId, bankAccountId)}?fait=${isReplaced ? 'remplacement' : 'modification'}`,
})

/** « Mettre fin à la validité » */
export const closeBankAccount = defineAction({ ...ofAccount, name: 'bank-account.close', schema: bankAccountIdSchema, run: close, redirectTo: ({ structureId }, { bankAccountId }) => `${routes.bankAccount(structureId, bankAccountId)}?fait=fin` })

/** « Remettre en service » */
export const reopenBankAccount = defineAction({ ...ofAccount, name: 'bank-account.reopen', schema: bankAccountIdSchema, run: reopen, redirectTo: ({ structureId }, { bankAccountId }) => `${routes.bankAccount(structureId, bankAccountId)}?fait=reprise` })
