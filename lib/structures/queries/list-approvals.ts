import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'

/** Requests that this person may answer: those to structures he manages whole, and to the services he manages. */
const waitingFor = (actor: Actor) => ({
  status: 'EN_COURS_DE_VALIDATION' as const,
  OR: reachOf(actor, 'affiliation.decide').map(({ structureId, services }) => ({ structureId, ...(services === 'all' ? {} : { serviceId: { in: services } }) })),
})

/** « Approbations »: the requests that wait for this manager, oldest first, with the services of each structure. */
export const listApprovals = defineQuery({
  name: 'approval.list',
  permission: 'affiliation.decide',
  run: (_input: Record<string, never>, { db, actor }) =>
    db.affiliation.findMany({
      where: waitingFor(actor),
      include: {
        user: { select: { firstName: true, lastName: true, email: true, phone: true, status: true } },
        structure: { select: { id: true, name: true, services: { where: { status: 'ACTIVE' }, select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } } } },
      },
      orderBy: { requestedAt: 'asc' },
      take: 200,
    }),
})

export type Approval = Awaited<ReturnType<typeof listApprovals>>[number]

/** The counter of « Approbations » in the menu. */
export const countPendingApprovals = defineQuery({
  name: 'approval.count',
  permission: 'affiliation.decide',
  run: (_input: Record<string, never>, { db, actor }) => db.affiliation.count({ where: waitingFor(actor) }),
})
