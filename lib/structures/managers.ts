import type { Tx } from '@/lib/platform/db'
import type { Person } from './emails/affiliation-mails'

/** Where mails about work go: the contact address, the login address when there is none. */
export const contactOf = ({ contactEmail, email, firstName, lastName }: Person & { contactEmail: string | null }): Person => ({ email: contactEmail ?? email, firstName, lastName })

/** The managers of a structure who can answer: those whose account is active. */
export async function managersOf(db: Tx, structureId: string): Promise<Person[]> {
  const rows = await db.affiliation.findMany({
    where: { structureId, serviceId: null, status: 'VALIDEE', role: { in: ['MAIN_MANAGER', 'SECONDARY_MANAGER'] }, user: { status: 'ACTIVE' } },
    include: { user: true },
    orderBy: { role: 'asc' },
  })
  return rows.map(({ user }) => contactOf(user))
}
