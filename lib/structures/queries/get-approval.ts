import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'

const PERSON = { firstName: true, lastName: true, email: true, phone: true, status: true } as const
const NAME = { firstName: true, lastName: true } as const

/** One request to be affiliated, with the services the manager may limit the person to. */
export const getAffiliationApproval = defineQuery({
  name: 'approval.get-affiliation',
  permission: 'affiliation.decide',
  structureOf: ({ affiliationId }: { affiliationId: string }, db) => (isId(affiliationId) ? db.affiliation.findUnique({ where: { id: affiliationId }, select: { structureId: true, serviceId: true } }) : null),
  run: ({ affiliationId }, { db }) =>
    db.affiliation.findUniqueOrThrow({
      where: { id: affiliationId },
      include: {
        user: { select: PERSON },
        decidedBy: { select: NAME },
        structure: { select: { id: true, name: true, services: { where: { status: 'ACTIVE' }, select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } } } },
      },
    }),
})

export type AffiliationApproval = Awaited<ReturnType<typeof getAffiliationApproval>>

/** One request for a right; `isOpen` says whether the espace is open where it is asked for. */
export const getEntitlementApproval = defineQuery({
  name: 'approval.get-entitlement',
  permission: 'entitlement.decide',
  structureOf: ({ requestId }: { requestId: string }, db) => (isId(requestId) ? db.entitlementRequest.findUnique({ where: { id: requestId }, select: { structureId: true, serviceId: true } }) : null),
  run: async ({ requestId }, { db }) => {
    const request = await db.entitlementRequest.findUniqueOrThrow({ where: { id: requestId }, include: { user: { select: PERSON }, decidedBy: { select: NAME }, structure: { select: { id: true, name: true } }, service: { select: { code: true, name: true } } } })
    const { structureId, serviceId, workspace, userId } = request
    const [open, held] = await Promise.all([
      db.workspace.count({ where: { structureId, code: workspace, OR: [{ serviceId: null }, { serviceId }] } }),
      db.entitlement.findFirst({ where: { structureId, userId, workspace, OR: [{ serviceId: null }, { serviceId }] }, select: { mode: true } }),
    ])
    return { ...request, isOpen: open > 0, heldMode: held?.mode ?? null }
  },
})

export type EntitlementApproval = Awaited<ReturnType<typeof getEntitlementApproval>>
