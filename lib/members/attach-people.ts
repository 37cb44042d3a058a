import type { Tx } from '@/lib/platform/db'
import type { AffiliationRole, EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { SATISFIED_REQUEST } from '@/lib/structures/model/affiliation-status'
import type { Place } from './model/member-rights'
import { mailAttachment } from './tell-member'

export interface NewMember {
  /** Lower case. */
  email: string
  firstName: string
  lastName: string
  phone: string | null
  role: AffiliationRole
  places: Place[]
  /** Given at each of the places. */
  rights: { workspace: WorkspaceCode; mode: EntitlementMode }[]
}

interface Attaching {
  structure: { id: string; name: string }
  /** « Camille Durand », who decided. */
  by: string
  actor: { userId: string }
  now: Date
}

export type Attached = 'CREER' | 'RATTACHER' | 'IGNORER'

/**
 * Attaches people to a structure at once, by hand or by import: unknown addresses get an account that waits for its activation,
 * known ones keep their own name and password; each is told by mail. Who is attached already is left as he is.
 * @param people each address once.
 * @returns what was done, by address.
 */
export async function attachPeople(tx: Tx, people: readonly NewMember[], context: Attaching): Promise<Map<string, Attached>> {
  const { structure, by, now } = context
  const emails = people.map(({ email }) => email)
  // The lock of « Créer mon compte »: of two who create the same account at once the second finds it. Sorted, so that no two wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(email, 0)) FROM (SELECT unnest(${emails}::text[]) AS email ORDER BY 1) AS wanted`
  const known = new Set((await tx.user.findMany({ where: { email: { in: emails } }, select: { email: true } })).map(({ email }) => email))
  await tx.user.createMany({ data: people.filter(({ email }) => !known.has(email)).map(({ email, firstName, lastName, phone }) => ({ email, firstName, lastName, phone, status: 'PENDING_ACTIVATION' as const, createdAt: now })) })
  const users = await tx.user.findMany({ where: { email: { in: emails } } })
  const inside = await tx.affiliation.findMany({ where: { structureId: structure.id, status: 'VALIDEE', userId: { in: users.map(({ id }) => id) } }, select: { userId: true } })
  const members = new Set(inside.map(({ userId }) => userId))
  const newcomers = users.filter(({ id }) => !members.has(id)).map((user) => ({ user, asked: people.find(({ email }) => email === user.email) as NewMember }))
  await tx.user.updateMany({ where: { id: { in: newcomers.map(({ user }) => user.id) }, status: 'PENDING_APPROVAL' }, data: { status: 'PENDING_ACTIVATION' } })
  await writeRows(tx, newcomers.map(({ user, asked }) => ({ ...asked, userId: user.id })), context)
  for (const { user } of newcomers) await mailAttachment(tx, user, structure, by, now)
  return new Map(users.map(({ id, email }) => [email, members.has(id) ? 'IGNORER' : known.has(email) ? 'RATTACHER' : 'CREER']))
}

async function writeRows(tx: Tx, newcomers: (NewMember & { userId: string })[], { structure, actor, now }: Attaching): Promise<void> {
  const structureId = structure.id
  const userIds = newcomers.map(({ userId }) => userId)
  // A request of theirs that waited is answered by this: no second answer may widen what was given here.
  await tx.affiliation.updateMany({ where: { structureId, userId: { in: userIds }, status: 'EN_COURS_DE_VALIDATION' }, data: { status: 'SUPPRIMEE', decidedAt: now, decidedById: actor.userId, comment: SATISFIED_REQUEST } })
  await tx.affiliation.createMany({ data: newcomers.flatMap(({ userId, role, places }) => places.map((serviceId) => ({ structureId, userId, serviceId, role, status: 'VALIDEE' as const, requestedAt: now, decidedAt: now, decidedById: actor.userId }))) })
  await tx.entitlement.deleteMany({ where: { structureId, userId: { in: userIds } } })
  await tx.entitlement.createMany({ data: newcomers.flatMap(({ userId, places, rights }) => places.flatMap((serviceId) => rights.map(({ workspace, mode }) => ({ structureId, userId, serviceId, workspace, mode })))) })
}
