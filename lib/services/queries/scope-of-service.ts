import type { Scope } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'

/** Where a service belongs: its structure, and itself, so that a person limited to it is at home; null when there is none. */
export async function scopeOfService(serviceId: string, db: Tx): Promise<Scope | null> {
  const service = await db.service.findUnique({ where: { id: serviceId, status: { not: 'DELETED' } }, select: { structureId: true } })
  return service && { structureId: service.structureId, serviceId }
}
