import { anyOf } from '@/lib/access/any-of'
import type { Tx } from '@/lib/platform/db'
import type { AffiliationRole } from '@/prisma/generated/enums'
import { samePlaces, type Place, type Standing } from './model/member-rights'
import type { Member } from './read-member'

interface Decision {
  actor: { userId: string }
  now: Date
}

const at = (places: readonly Place[]) => anyOf(places.map((serviceId) => ({ serviceId })))

/**
 * Makes role, perimeter and rights of a member what is asked, and nothing else. A request of the person that waits for the same
 * place is thereby accepted.
 * @param member as `lockMember` read it in this transaction.
 */
export async function writeStanding(tx: Tx, { user, structure, affiliations }: Member, role: AffiliationRole, { places, rights }: Standing, { actor, now }: Decision): Promise<void> {
  const [structureId, userId] = [structure.id, user.id]
  const decided = { decidedAt: now, decidedById: actor.userId }
  if (!samePlaces(affiliations.map(({ serviceId }) => serviceId), places)) {
    const left = affiliations.filter(({ serviceId }) => !places.includes(serviceId)).map(({ id }) => id)
    await tx.affiliation.updateMany({ where: { id: { in: left }, structureId, status: 'VALIDEE' }, data: { status: 'SUPPRIMEE', ...decided } })
    await tx.affiliation.updateMany({ where: { structureId, userId, status: 'EN_COURS_DE_VALIDATION', ...at(places) }, data: { status: 'VALIDEE', role, ...decided } })
    await tx.affiliation.createMany({ skipDuplicates: true, data: places.map((serviceId) => ({ structureId, userId, serviceId, role, status: 'VALIDEE' as const, requestedAt: now, ...decided })) })
  }
  await tx.affiliation.updateMany({ where: { structureId, userId, status: 'VALIDEE', role: { not: role } }, data: { role } })
  await tx.entitlement.deleteMany({ where: { structureId, userId } })
  await tx.entitlement.createMany({ data: rights.map(({ place, workspace, mode }) => ({ structureId, userId, serviceId: place, workspace, mode })) })
}
