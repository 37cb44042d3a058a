import { can, reachOf } from '@/lib/access/permissions'
import { isReservedService } from '@/lib/directory/model/reserved-service'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, columnToCivil } from '@/lib/shared/dates'
import { serviceState } from '../model/service-state'
import { serviceBonds } from '../service-bonds'
import { scopeOfService } from './scope-of-service'

/** One service; open to those who are limited to it as well, who then do not see the rest of its structure. */
export const getService = defineQuery({
  name: 'service.get',
  permission: 'structure.read',
  structureOf: ({ serviceId }: { serviceId: string }, db) => (isId(serviceId) ? scopeOfService(serviceId, db) : null),
  run: async ({ serviceId }, { db, actor, now }) => {
    const { structure, activeFrom, activeUntil, ...service } = await db.service.findUniqueOrThrow({ where: { id: serviceId }, include: { structure: { select: { id: true, name: true, kind: true } } } })
    const canManage = can(actor, 'service.manage', { structureId: structure.id, serviceId })
    return {
      ...service, structure, canManage,
      officialId: String(service.officialId),
      isWholeStructure: reachOf(actor, 'structure.read').some((one) => one.structureId === structure.id && one.services === 'all'),
      activeFrom: columnToCivil(activeFrom),
      activeUntil: activeUntil && columnToCivil(activeUntil),
      state: serviceState({ status: service.status, activeFrom, activeUntil }, civilDateOf(now)),
      isReserved: isReservedService(service.code),
      /** What binds it is a matter of those who manage it. */
      bonds: canManage ? await serviceBonds(db, serviceId) : null,
      version: service.updatedAt.toISOString(),
    }
  },
})

export type ServiceRecord = Awaited<ReturnType<typeof getService>>
