import { anyOf } from '@/lib/access/any-of'
import { defineQuery } from '@/lib/platform/query'
import type { StructureKind } from '@/prisma/generated/enums'

export interface EntitlementPlace {
  structureId: string
  structureName: string
  kind: StructureKind
  serviceId: string | null
  serviceName: string | null
}

/** Where the person may ask for a right: the active structures he works for as a simple user, and their active services he may see. */
export const listEntitlementPlaces = defineQuery({
  name: 'entitlement.list-places',
  permission: 'entitlement.request',
  run: async (_input: Record<string, never>, { db, actor }): Promise<EntitlementPlace[]> => {
    const memberships = actor.memberships.filter(({ role, structureStatus }) => role === 'USER' && structureStatus === 'ACTIVE')
    const services = await db.service.findMany({
      where: { status: 'ACTIVE', ...anyOf(memberships.map(({ structureId, serviceId }) => ({ structureId, ...(serviceId ? { id: serviceId } : {}) }))) },
      select: { id: true, structureId: true, code: true, name: true },
      orderBy: { code: 'asc' },
    })
    const places = memberships.flatMap(({ structureId, structureName, kind, serviceId: limit }) => [
      ...(limit === null ? [{ structureId, structureName, kind, serviceId: null, serviceName: null }] : []),
      ...services.filter((service) => service.structureId === structureId && (limit === null || service.id === limit)).map(({ id, code, name }) => ({ structureId, structureName, kind, serviceId: id, serviceName: `${code} – ${name}` })),
    ])
    return [...new Map(places.map((place) => [`${place.structureId}:${place.serviceId}`, place])).values()]
  },
})
