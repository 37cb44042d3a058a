import type { Scope } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'

/** Where a bank account belongs, for the doors; null when there is none. */
export const scopeOfBankAccount = (bankAccountId: string, db: Tx): Promise<Scope | null> => db.bankAccount.findUnique({ where: { id: bankAccountId }, select: { structureId: true } })

/** Where the RIB of a bank account belongs. */
export async function scopeOfBankDocument(fileId: string, db: Tx): Promise<Scope | null> {
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { bankAccount: { select: { structureId: true } } } })
  return file?.bankAccount ?? null
}
