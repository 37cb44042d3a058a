import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import { lastChange } from '@/lib/structures/last-change'
import type { ServiceStatus } from '@/prisma/generated/enums'
import type { severalSchema } from '../model/schemas'

interface Target {
  serviceId: string
}

/** Moves one service from the state the person saw to the other. @throws conflict, with who was faster. */
async function change({ serviceId: id }: Target, expected: ServiceStatus, status: ServiceStatus, word: string, { tx }: CommandContext): Promise<{ structureId: string; serviceId: string }> {
  const { count } = await tx.service.updateMany({ where: { id, status: expected }, data: { status } })
  const service = await tx.service.findUnique({ where: { id, status: { not: 'DELETED' } }, select: { structureId: true } })
  if (!service) throw notFound()
  if (count === 0) throw conflict('service.settled', `Ce service est déjà ${word} : ${await lastChange(tx, service.structureId, id)}.`)
  return { structureId: service.structureId, serviceId: id }
}

/** « Désactiver »: offered no more to suppliers nor in deposits; its invoices stay readable. */
export const deactivateService = (target: Target, context: CommandContext) => change(target, 'ACTIVE', 'INACTIVE', 'désactivé', context)

/** « Réactiver » */
export const reactivateService = (target: Target, context: CommandContext) => change(target, 'INACTIVE', 'ACTIVE', 'actif', context)

/** « Désactiver » those that are ticked; those that are inactive already stay so. @throws not found for one of another structure. */
export async function deactivateServices({ structureId, serviceIds }: z.output<typeof severalSchema>, { tx }: CommandContext): Promise<{ structureId: string; deactivated: number }> {
  const ids = [...new Set(serviceIds)]
  const where = { structureId, id: { in: ids }, status: { not: 'DELETED' as const } }
  if ((await tx.service.count({ where })) !== ids.length) throw notFound()
  const { count } = await tx.service.updateMany({ where: { ...where, status: 'ACTIVE' }, data: { status: 'INACTIVE' } })
  return { structureId, deactivated: count }
}
