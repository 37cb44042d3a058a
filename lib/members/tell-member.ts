import { notify } from '@/lib/messages/notify'
import { absoluteUrl, env } from '@/lib/platform/env'
import type { Tx } from '@/lib/platform/db'
import { postMail } from '@/lib/platform/outbox'
import { routes } from '@/lib/shared/routes'
import { newLink } from '@/lib/accounts/account-links'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { AccountStatus } from '@/prisma/generated/enums'
import { attachedClosedMail, attachedMail, invitationMail, rightsChangedMail } from './emails/member-mails'
import { MODE_LABEL, type Place } from './model/member-rights'
import { findMember } from './read-member'

interface Told {
  id: string
  email: string
  contactEmail: string | null
  firstName: string
  lastName: string
  status: AccountStatus
}

/** Mails about work go to the contact address; links that open an account only to the login address. */
export const contactOf = (user: Told) => ({ ...user, email: user.contactEmail ?? user.email })

/** Sends the link that opens an account, ending older ones (M3, M4). */
export async function mailActivation(tx: Tx, user: Told, structureName: string, by: string, now: Date): Promise<void> {
  await postMail(tx, invitationMail(user, structureName, by, absoluteUrl(routes.activation(await newLink(tx, user.id, 'ACTIVATION', now)))))
}

/** Tells somebody that he is attached: in the way his account needs, which no screen reveals. */
export async function mailAttachment(tx: Tx, user: Told, structure: { id: string; name: string }, by: string, now: Date): Promise<void> {
  if (user.status === 'ACTIVE') await notify(tx, now, [{ userId: user.id, kind: 'RATTACHEMENTS', audience: 'SELF', structureId: structure.id, mail: attachedMail(contactOf(user), structure.name, by, absoluteUrl(routes.connectedHome)) }])
  else if (user.status === 'DEACTIVATED') await postMail(tx, attachedClosedMail(contactOf(user), structure.name, by, env().SUPPORT_EMAIL))
  else await mailActivation(tx, user, structure.name, by, now)
}

/** Tells somebody what his role, perimeter and rights are from now on (M8); called once they are written. */
export async function mailNewRights(tx: Tx, structureId: string, userId: string, by: string, now: Date): Promise<void> {
  const member = await findMember(tx, structureId, userId)
  if (!member) return
  const { user, structure, role, standing, affiliations } = member
  const placeName = (place: Place) => affiliations.find(({ serviceId }) => serviceId === place)?.service?.code ?? structure.name
  const rights = standing.rights.map(({ place, workspace, mode }): [string, string] => [`${WORKSPACE_LABEL[workspace]} (${placeName(place)})`, MODE_LABEL[mode]])
  const facts: [string, string][] = [['Rôle', ROLE_LABEL[role]], ['Périmètre', standing.places.map(placeName).join(', ')], ...(rights.length > 0 || role !== 'USER' ? rights : [['Espaces', 'Aucun'] as [string, string]])]
  await notify(tx, now, [{ userId, kind: 'HABILITATIONS', audience: 'SELF', structureId, mail: rightsChangedMail(contactOf(user), structure.name, by, facts, absoluteUrl(routes.connectedHome)) }])
}

