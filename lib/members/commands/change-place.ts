import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { forbidden } from '@/lib/shared/errors'
import { readPlaces, requireActive } from '../check-places'
import { carryRights } from '../model/member-rights'
import { placesOf, type placeSchema } from '../model/schemas'
import { fullName, lockMember, type Member } from '../read-member'
import { mailNewRights } from '../tell-member'
import { writeStanding } from '../write-standing'

/**
 * Nobody changes his own rights, and the main manager's only by a transfer: so no path takes the last manager away.
 * @throws forbidden
 */
export function requireChangeable({ role, user }: Member, actorId: string): void {
  if (role === 'MAIN_MANAGER') throw forbidden('member.main-manager', 'Le gestionnaire principal a tous les droits et la structure ne peut pas en manquer : transmettez d’abord ce rôle à quelqu’un d’autre.')
  if (user.id === actorId) throw forbidden('member.oneself', 'Vous ne changez pas vos propres droits : demandez-le à un autre gestionnaire.')
}

/** Role and perimeter of a member; his rights go along, and never grow by it. */
export async function changePlace(input: z.output<typeof placeSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { structureId, userId, role, version } = input
  const { tx, actor, now } = context
  const member = await lockMember(tx, structureId, userId, version)
  requireChangeable(member, actor.userId)
  const places = placesOf(input)
  requireActive(await readPlaces(tx, structureId), places.filter((place) => !member.standing.places.includes(place)))
  await writeStanding(tx, member, role, carryRights(member.standing, places), context)
  await mailNewRights(tx, structureId, userId, fullName(actor), now)
  return { personName: fullName(member.user) }
}
