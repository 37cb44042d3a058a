import { isReservedService } from '@/lib/directory/model/reserved-service'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import { boundSentence } from '../model/bound-sentence'
import { serviceBonds } from '../service-bonds'

/**
 * « Supprimer »: the service becomes SUPPRIME and is shown nowhere; what was granted to it goes with it.
 * @throws conflict, naming what binds it, while an invoice or a user is its own; for the reserved service of a public structure.
 */
export async function deleteService({ serviceId: id }: { serviceId: string }, { tx, now }: CommandContext): Promise<{ structureId: string }> {
  await tx.$queryRaw`SELECT 1 FROM service WHERE id = ${id}::uuid FOR UPDATE`
  const service = await tx.service.findUnique({ where: { id, status: { not: 'DELETED' } } })
  if (!service) throw notFound()
  if (isReservedService(service.code)) throw conflict('service.reserved', 'Ce service ne se supprime pas : les structures publiques s’en servent pour leurs factures entre elles. Vous pouvez le désactiver.')
  const sentence = boundSentence(await serviceBonds(tx, id))
  if (sentence) throw conflict('service.bound', sentence)
  await tx.entitlement.deleteMany({ where: { structureId: service.structureId, serviceId: id } })
  await tx.workspace.deleteMany({ where: { structureId: service.structureId, serviceId: id } })
  await tx.service.update({ where: { id }, data: { status: 'DELETED', deletedAt: now } })
  return { structureId: service.structureId }
}
