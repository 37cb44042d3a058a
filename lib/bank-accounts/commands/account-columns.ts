import { isUniqueViolation, type Tx } from '@/lib/platform/db'
import { civilToColumn } from '@/lib/shared/dates'
import { invalid } from '@/lib/shared/errors'
import type { z } from 'zod'
import type { bankAccountFields } from '../model/schemas'

type Fields = z.output<typeof bankAccountFields>

/** What is typed, as columns. */
export function accountColumns({ name, type, iban, bic, factorIdentifierType, factorIdentifier, factorName, factorCountry, validFrom, validUntil }: Fields) {
  return { name, type, iban, bic, factorIdentifierType, factorIdentifier, factorName, factorCountry, validFrom: civilToColumn(validFrom), validUntil: validUntil && civilToColumn(validUntil) }
}

/** Accounts of one structure are written one after the other. @throws at the field, when another open one is this very account. */
export async function refuseTwin(tx: Tx, structureId: string, { type, iban }: Pick<Fields, 'type' | 'iban'>, ownId?: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM structure WHERE id = ${structureId}::uuid FOR NO KEY UPDATE`
  const twin = await tx.bankAccount.findFirst({ where: { structureId, iban, closedAt: null, id: { not: ownId } }, select: { name: true } })
  if (twin) throw invalid('bank-account.twin', `Ce compte est déjà enregistré sous le nom « ${twin.name} ».`, type === 'RIB' ? 'accountNumber' : 'iban')
}

/** Of two open accounts with one name, the database keeps the first. */
export async function withOwnName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw isUniqueViolation(error) ? invalid('bank-account.name-taken', 'Un autre compte de cette structure porte déjà ce nom. Donnez-lui-en un autre.', 'name') : error
  }
}
