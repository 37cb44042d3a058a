import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { createSchema } from '../model/schemas'
import { accountColumns, refuseTwin, withOwnName } from './account-columns'
import { keepDocument, type PreparedDocument } from './store-document'

/** « Créer une coordonnée bancaire ». @throws at its field: a name or an account that the structure has already. */
export async function createBankAccount(input: z.output<typeof createSchema>, context: CommandContext, document: PreparedDocument | null): Promise<{ bankAccountId: string }> {
  const { structureId } = input
  await refuseTwin(context.tx, structureId, input)
  const documentId = await keepDocument(document, structureId, context)
  const { id } = await withOwnName(() => context.tx.bankAccount.create({ data: { ...accountColumns(input), structureId, documentId, createdAt: context.now }, select: { id: true } }))
  return { bankAccountId: id }
}
