import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import { readPlaces, requireOpen } from '../check-places'
import { rightChanges, standingOf } from '../model/member-rights'
import { rightsOf, STRUCTURE_KEY, type rightsSchema } from '../model/schemas'
import { fullName, lockMember } from '../read-member'
import { mailNewRights } from '../tell-member'
import { writeStanding } from '../write-standing'
import { requireChangeable } from './change-place'

/**
 * The espaces of a member at each of his places, all at once: what the form does not name is no access.
 * @throws conflict for a place he does not work at (any more); invalid for an espace that is not open.
 */
export async function changeRights({ structureId, userId, version, rights }: z.output<typeof rightsSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { tx, actor, now } = context
  const member = await lockMember(tx, structureId, userId, version)
  requireChangeable(member, actor.userId)
  const asked = Object.entries(rights).flatMap(([key, byWorkspace]) => rightsOf(key === STRUCTURE_KEY ? null : key, byWorkspace))
  if (asked.some(({ place }) => !member.standing.places.includes(place))) throw conflict('member.other-place', 'Cette personne ne travaille plus dans l’un de ces services : actualisez la page. Rien n’a été modifié.')
  const after = standingOf(member.standing.places, asked)
  const added = rightChanges(member.standing, after).filter(({ after: mode }) => mode !== null)
  requireOpen(await readPlaces(tx, structureId), asked.filter((right) => added.some(({ place, workspace }) => place === right.place && workspace === right.workspace)))
  await writeStanding(tx, member, member.role, after, context)
  await mailNewRights(tx, structureId, userId, fullName(actor), now)
  return { personName: fullName(member.user) }
}
