import type { z } from 'zod'
import { isReservedService, RESERVED_SERVICE_CODE } from '@/lib/directory/model/reserved-service'
import type { Tx } from '@/lib/platform/db'
import { civilToColumn } from '@/lib/shared/dates'
import { invalid } from '@/lib/shared/errors'
import type { Structure } from '@/prisma/generated/client'
import type { serviceFields } from '../model/schemas'

type Fields = z.output<typeof serviceFields>

/** What is typed, as columns; the two settings of public recipients stay as they are in a private structure, whose screen has them not. */
export function serviceColumns(fields: Fields, { kind }: Pick<Structure, 'kind'>) {
  const { code, name, description, activeFrom, activeUntil, addressLine1, addressLine2, addressLine3, postalCode, city, addressCountry, phone, commitmentRequired, paymentReported } = fields
  const dates = { activeFrom: civilToColumn(activeFrom), activeUntil: activeUntil && civilToColumn(activeUntil) }
  const address = addressLine1 === null ? { addressLine1: null, addressLine2: null, addressLine3: null, postalCode: null, city: null, addressCountry: null } : { addressLine1, addressLine2, addressLine3, postalCode, city, addressCountry }
  return { code, name, description, ...dates, ...address, phone, ...(kind === 'PUBLIC' && { commitmentRequired, paymentReported }) }
}

/** The structure, kept from everybody who would give it a service, until the transaction ends. */
export async function lockStructure(tx: Tx, structureId: string): Promise<Structure> {
  await tx.$queryRaw`SELECT 1 FROM structure WHERE id = ${structureId}::uuid FOR NO KEY UPDATE`
  return tx.structure.findUniqueOrThrow({ where: { id: structureId } })
}

/**
 * The other service of a structure that has this code, in any case of letters; null when there is none but a deleted one.
 * @throws at the field: a code that is taken, or that only public structures may use.
 */
export async function checkCode(tx: Tx, { id: structureId, kind }: Pick<Structure, 'id' | 'kind'>, code: string, ownId?: string): Promise<void> {
  if (kind === 'PRIVATE' && isReservedService(code)) throw invalid('service.reserved', `Le code ${RESERVED_SERVICE_CODE} est réservé aux structures publiques, pour leurs factures entre elles. Choisissez-en un autre.`, 'code')
  const same = await tx.service.findFirst({ where: { structureId, code: { equals: code.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }, status: { not: 'DELETED' }, id: { not: ownId } }, select: { code: true, name: true } })
  if (same) throw invalid('service.code-taken', `Le code ${same.code} est déjà celui du service « ${same.name} ». Choisissez-en un autre.`, 'code')
}
