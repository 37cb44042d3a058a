import { can, type StructurePermission } from '@/lib/access/permissions'
import { currentMembership } from '@/lib/access/session'
import { defineQuery } from '@/lib/platform/query'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { approversOf } from '../managers'
import { modeIncludes } from '../model/entitlement-modes'
import { whoMustAnswer } from '../model/request-state'

interface Input {
  workspace: WorkspaceCode
  mode: EntitlementMode
  /** Null: the structure the person works in now. */
  structureId: string | null
}

/**
 * What stands between a person and an espace (portal 11, pain 4): nothing, a closed espace that he may open himself, a right
 * that he may ask for, or a request that waits, with whom it waits for. Null without any affiliation there.
 */
export const getWorkspaceNeed = defineQuery({
  name: 'workspace.get-need',
  permission: 'account.own',
  run: async ({ workspace, mode, structureId }: Input, { db, actor }) => {
    const mine = actor.memberships.filter((one) => one.structureId === (structureId ?? currentMembership(actor)?.structureId))
    const membership = mine.find(({ role }) => role !== 'USER') ?? mine[0]
    if (!membership) return null
    const place = { structureId: membership.structureId, serviceId: membership.serviceId }
    const isHere = (one: { structureId: string; serviceId: string | null }) => one.structureId === place.structureId && (one.serviceId === null || one.serviceId === place.serviceId)
    const isOpen = actor.workspaces.some((one) => isHere(one) && one.code === workspace)
    const held = actor.rights.filter((one) => isHere(one) && one.workspace === workspace).map((right) => right.mode)
    const asked = await db.entitlementRequest.findFirst({ where: { ...place, userId: actor.userId, workspace, status: 'EN_COURS_DE_VALIDATION' } })
    const approvers = (await approversOf(db, [place.structureId])).get(place.structureId) ?? { main: null, secondaries: [] }
    const mayOpen = can(actor, 'workspace.manage' satisfies StructurePermission, place)
    const isUsable = isOpen && (mayOpen || held.some((one) => modeIncludes(one, mode)))
    return {
      ...place,
      workspace,
      mode,
      structureName: membership.structureName,
      isActive: membership.structureStatus === 'ACTIVE',
      isOpen,
      held: held[0] ?? null,
      state: isUsable ? ('USABLE' as const) : mayOpen ? ('MAY_OPEN' as const) : asked ? ('WAITING' as const) : ('MAY_ASK' as const),
      since: asked?.requestedAt ?? null,
      approver: whoMustAnswer(approvers, asked?.escalatedAt != null),
      hasOthers: new Set(actor.memberships.map((one) => one.structureId)).size > 1,
    }
  },
})

export type WorkspaceNeed = NonNullable<Awaited<ReturnType<typeof getWorkspaceNeed>>>
