import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { conflict, notFound } from '@/lib/shared/errors'
import type { AffiliationRole } from '@/prisma/generated/enums'
import { standingOf, type Standing } from './model/member-rights'

/** Order of roles, the first counts where somebody holds several. */
const ROLES: readonly AffiliationRole[] = ['MAIN_MANAGER', 'SECONDARY_MANAGER', 'USER']

export const roleOf = (affiliations: readonly { role: AffiliationRole }[]): AffiliationRole => ROLES.find((one) => affiliations.some(({ role }) => role === one)) ?? 'USER'

/** Role, perimeter and rights as a short word, which a form sends back so that it never overwrites what it has not shown. */
export const versionOf = (role: AffiliationRole, { places, rights }: Standing): string =>
  createHash('sha256').update([role, ...places, ...rights.map(({ place, workspace, mode }) => `${place} ${workspace} ${mode}`)].join('|')).digest('hex').slice(0, 16)

/** What one person is and may do in a structure; null for somebody who is not attached there. */
export async function findMember(db: Tx, structureId: string, userId: string) {
  const affiliations = await db.affiliation.findMany({ where: { structureId, userId, status: 'VALIDEE' }, include: { user: true, structure: true, service: true }, orderBy: { requestedAt: 'asc' } })
  const [first] = affiliations
  if (!first) return null
  const entitlements = await db.entitlement.findMany({ where: { structureId, userId } })
  const standing = standingOf(affiliations.map(({ serviceId }) => serviceId), entitlements.map(({ serviceId, workspace, mode }) => ({ place: serviceId, workspace, mode })))
  const role = roleOf(affiliations)
  return { user: first.user, structure: first.structure, affiliations, role, standing, version: versionOf(role, standing) }
}

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>

/**
 * The same for a command, with the rows held until it ends: of two managers, and of a person who leaves meanwhile, the second waits.
 * @throws not found for somebody who is not attached; conflict when the person changed since the form was shown.
 */
export async function lockMember(tx: Tx, structureId: string, userId: string, version?: string): Promise<Member> {
  await tx.$executeRaw`SELECT id FROM affiliation WHERE structure_id = ${structureId}::uuid AND user_id = ${userId}::uuid AND status = 'VALIDEE' ORDER BY id FOR UPDATE`
  const member = await findMember(tx, structureId, userId)
  if (!member) throw notFound()
  if (version !== undefined && version !== member.version) {
    throw conflict('member.changed', `Les droits de ${fullName(member.user)} ont changé depuis que cette page est ouverte : actualisez-la, puis recommencez. Rien n’a été modifié.`)
  }
  return member
}

export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`
