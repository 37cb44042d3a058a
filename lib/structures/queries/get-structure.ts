import { can, canWhenActive } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'

/**
 * One structure of the person: the record, its services and espaces, its main manager. `canManage`: may the person change it now;
 * `isManager`: is he one of its managers, who sees their pages even when it is deactivated.
 */
export const getStructure = defineQuery({
  name: 'structure.get',
  permission: 'structure.read',
  structureOf: async ({ structureId }: { structureId: string }, db) => ((await db.structure.findUnique({ where: { id: structureId } })) ? { structureId, serviceId: null } : null),
  run: async ({ structureId }, { db, actor }) => {
    const structure = await db.structure.findUniqueOrThrow({
      where: { id: structureId },
      include: {
        services: { where: { status: { not: 'DELETED' } }, orderBy: { code: 'asc' } },
        affiliations: { where: { role: 'MAIN_MANAGER', status: 'VALIDEE' }, include: { user: { select: { firstName: true, lastName: true, email: true } } } },
        mandates: { where: { status: 'ACTIF' }, select: { id: true, name: true, signedAt: true } },
      },
    })
    const { affiliations, mandates, ...record } = structure
    return { ...record, mainManager: affiliations[0]?.user ?? null, mandate: mandates[0] ?? null, canManage: can(actor, 'structure.manage', { structureId }), isManager: canWhenActive(actor, 'structure.manage', { structureId }), canSign: can(actor, 'mandate.sign', { structureId }) }
  },
})

export type StructureRecord = Awaited<ReturnType<typeof getStructure>>
