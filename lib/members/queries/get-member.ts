import { z } from 'zod'
import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { readPlaces } from '../check-places'
import { memberStateOf } from '../model/member-state'
import { findMember } from '../read-member'

const isUuid = (text: string) => z.uuid().safeParse(text).success

/** One user of the structure for its managers: place, rights, and what this manager may change of them. */
export const getMember = defineQuery({
  name: 'member.get',
  permission: 'user.manage',
  structureOf: async ({ structureId, userId }: { structureId: string; userId: string }, db) => (isUuid(structureId) && isUuid(userId) && (await findMember(db, structureId, userId)) ? { structureId } : null),
  run: async ({ structureId, userId }, { db, actor }) => {
    const member = await findMember(db, structureId, userId)
    if (!member) return null
    const { user, structure, affiliations, role, standing, version } = member
    const since = affiliations[0]?.decidedAt ?? null
    const { services, isOpen } = await readPlaces(db, structureId)
    return {
      id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email, phone: user.phone,
      state: memberStateOf(user.status), role, since,
      lastLoginAt: user.lastLoginAt && since && user.lastLoginAt >= since ? user.lastLoginAt : null,
      structure: { id: structure.id, name: structure.name, kind: structure.kind, canManage: true },
      places: standing.places.map((place) => ({ place, service: affiliations.find(({ serviceId }) => serviceId === place)?.service ?? null })),
      standing, version, services, isOpen,
      canChange: role !== 'MAIN_MANAGER' && user.id !== actor.userId,
      isOneself: user.id === actor.userId,
      canReceiveRole: can(actor, 'structure.govern', { structureId }) && user.id !== actor.userId && user.status === 'ACTIVE',
    }
  },
})

export type MemberPage = NonNullable<Awaited<ReturnType<typeof getMember>>>
