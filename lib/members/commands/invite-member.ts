import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/shared/errors'
import { attachPeople } from '../attach-people'
import { readPlaces, requireActive, requireOpen } from '../check-places'
import { placesOf, rightsOf, type inviteSchema } from '../model/schemas'
import { fullName } from '../read-member'

/**
 * « Inviter un utilisateur » (portal 4.2, 4.4): attached at once, without an answer of anybody. The same sentence whether the
 * address has an account or not; only the mail differs.
 * @throws invalid for one's own address, a closed service or espace; conflict for somebody who is attached already.
 */
export async function inviteMember(input: z.output<typeof inviteSchema>, { tx, actor, now }: CommandContext): Promise<{ personName: string }> {
  const { structureId, email, firstName, lastName, phone, role } = input
  if (email === actor.email) throw invalid('member.own-address', 'C’est votre propre adresse : vous êtes déjà rattaché à cette structure.', 'email')
  const structure = await tx.structure.findUniqueOrThrow({ where: { id: structureId }, select: { id: true, name: true, status: true } })
  if (structure.status !== 'ACTIVE') throw conflict('member.inactive-structure', 'Cette structure est inactive : personne ne peut plus y être rattaché.')
  const places = placesOf(input)
  const known = await readPlaces(tx, structureId)
  requireActive(known, places)
  requireOpen(known, places.flatMap((place) => rightsOf(place, input.rights)))
  const done = await attachPeople(tx, [{ email, firstName, lastName, phone, role, places, rights: rightsOf(null, input.rights) }], { structure, by: fullName(actor), actor, now })
  if (done.get(email) === 'IGNORER') throw conflict('member.already', 'Cette personne est déjà rattachée à la structure : retrouvez-la dans la liste pour changer ses droits.', 'email')
  return { personName: fullName(input) }
}
