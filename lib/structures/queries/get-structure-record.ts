import { can, canWhenActive } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import type { Tx } from '@/lib/platform/db'
import { changeObstacle } from '../model/lifecycle'

const person = { select: { firstName: true, lastName: true } } as const
const linked = { select: { id: true, name: true, identifierType: true, identifier: true } } as const

async function countsOf(db: Tx, structureId: string) {
  const [services, bankAccounts, workspaces, mandates, users] = await Promise.all([
    db.service.count({ where: { structureId, status: { not: 'DELETED' } } }),
    db.bankAccount.count({ where: { structureId } }),
    db.workspace.count({ where: { structureId } }),
    db.billingMandate.count({ where: { structureId } }),
    db.affiliation.findMany({ where: { structureId, status: 'VALIDEE' }, distinct: ['userId'], select: { id: true } }),
  ])
  return { services, bankAccounts, workspaces, mandates, users: users.length }
}

/** The whole record of a structure (portal 3.3) with what hangs on it, counted, and what the person may do with it. */
export const getStructureRecord = defineQuery({
  name: 'structure.get-record',
  permission: 'structure.read',
  structureOf: async ({ structureId }: { structureId: string }, db) => ((await db.structure.findUnique({ where: { id: structureId } })) ? { structureId, serviceId: null } : null),
  run: async ({ structureId }, { db, actor }) => {
    const scope = { structureId }
    const [structure, counts] = await Promise.all([
      db.structure.findUniqueOrThrow({
        where: { id: structureId },
        include: {
          origin: linked, successor: linked, statusBy: person, changedBy: person,
          affiliations: { where: { role: 'MAIN_MANAGER', status: 'VALIDEE' }, include: { user: { select: { firstName: true, lastName: true, email: true, contactEmail: true, phone: true } } } },
          mandates: { where: { status: { in: ['ACTIF', 'EN_ATTENTE_DE_SIGNATURE'] } }, select: { id: true, name: true, status: true, signedAt: true }, orderBy: { status: 'desc' } },
        },
      }),
      countsOf(db, structureId),
    ])
    const { affiliations, mandates, origin, successor, ...record } = structure
    const reachable = <Linked extends { id: string }>(one: Linked | null) => one && { ...one, isReachable: can(actor, 'structure.read', { structureId: one.id }) }
    return {
      ...record,
      counts,
      mandates,
      mainManager: affiliations[0]?.user ?? null,
      origin: reachable(origin),
      successor: reachable(successor),
      canManage: can(actor, 'structure.manage', scope),
      isManager: canWhenActive(actor, 'structure.manage', scope),
      canGovern: can(actor, 'structure.govern', scope),
      canReactivate: structure.status === 'INACTIVE' && successor === null && can(actor, 'structure.reactivate', scope),
      canChangeIdentifier: can(actor, 'structure.govern', scope) && changeObstacle(structure) === null,
      canSign: can(actor, 'mandate.sign', scope) && structure.kind === 'PRIVATE',
    }
  },
})

export type StructureFullRecord = Awaited<ReturnType<typeof getStructureRecord>>
