import type { z } from 'zod'
import { isReservedService } from '@/lib/directory/model/reserved-service'
import type { CommandContext } from '@/lib/platform/context'
import { isUniqueViolation, type Tx } from '@/lib/platform/db'
import { conflict, invalid, notFound } from '@/lib/shared/errors'
import { lastChange } from '@/lib/structures/last-change'
import type { Service } from '@/prisma/generated/client'
import type { updateSchema } from '../model/schemas'
import { checkCode, lockStructure, serviceColumns } from './service-columns'

/**
 * « Modifier » a service.
 * @throws conflict when it changed since the page was opened, with who did it; at the field for a code that may not change.
 */
export async function updateService({ serviceId: id, version, ...fields }: z.output<typeof updateSchema>, { tx }: CommandContext): Promise<{ structureId: string; serviceId: string }> {
  const found = await tx.service.findUnique({ where: { id, status: { not: 'DELETED' } }, select: { structureId: true } })
  if (!found) throw notFound()
  const structure = await lockStructure(tx, found.structureId)
  const service = await tx.service.findUniqueOrThrow({ where: { id } })
  if (service.updatedAt.toISOString() !== version) throw conflict('service.stale', `Ce service a changé depuis que vous avez ouvert la page : ${await lastChange(tx, structure.id, id)}. Rechargez la page, puis recommencez.`)
  if (service.code !== fields.code) await checkNewCode(tx, service, fields.code)
  await checkCode(tx, structure, fields.code, id)
  await tx.service.update({ where: { id }, data: serviceColumns(fields, structure) }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? invalid('service.code-taken', 'Ce code a été celui d’un service supprimé. Choisissez-en un autre, ou créez de nouveau ce service.', 'code') : error
  })
  return { structureId: structure.id, serviceId: id }
}

/** Invoices carry the code of the service as it was: it changes only while none does. */
async function checkNewCode(tx: Tx, service: Service, code: string): Promise<void> {
  if (isReservedService(service.code) && !isReservedService(code)) throw invalid('service.reserved', 'Ce service garde son code : les structures publiques s’en servent pour leurs factures entre elles.', 'code')
  const invoices = await tx.invoice.count({ where: { status: { not: 'SUPPRIMEE' }, OR: [{ sellerServiceId: service.id }, { buyerServiceId: service.id }] } })
  if (invoices > 0) throw invalid('service.code-used', `Ce code figure sur ${invoices > 1 ? `${invoices} factures` : 'une facture'} : il ne change plus. Créez un autre service, et désactivez celui-ci.`, 'code')
}
