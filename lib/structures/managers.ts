import type { Tx } from '@/lib/platform/db'
import type { Person } from './emails/affiliation-mails'
import type { Approvers } from './model/request-state'

/** Somebody who is told of what happens in a structure. */
export interface Colleague extends Person {
  id: string
}

/** Where mails about work go: the contact address, the login address when there is none. */
export const contactOf = ({ id, contactEmail, email, firstName, lastName }: Colleague & { contactEmail: string | null }): Colleague => ({ id, email: contactEmail ?? email, firstName, lastName })

/** The managers of a structure who can answer: those whose account is active. */
export async function managersOf(db: Tx, structureId: string): Promise<Colleague[]> {
  const rows = await db.affiliation.findMany({
    where: { structureId, serviceId: null, status: 'VALIDEE', role: { in: ['MAIN_MANAGER', 'SECONDARY_MANAGER'] }, user: { status: 'ACTIVE' } },
    include: { user: true },
    orderBy: { role: 'asc' },
  })
  return rows.map(({ user }) => contactOf(user))
}

/**
 * Who is asked first about a request: the main manager, or the secondary managers where he cannot answer. The others see the
 * request in « Approbations » and get a mail when it escalates (decision 0053).
 */
export async function askedFirst(db: Tx, structureId: string): Promise<Colleague[]> {
  const { main, secondaries } = await managersByRole(db, structureId)
  return main.length > 0 ? main : secondaries
}

/** The managers who can answer, apart: the main one (none when his account is closed) and the secondary ones. */
export async function managersByRole(db: Tx, structureId: string): Promise<{ main: Colleague[]; secondaries: Colleague[] }> {
  const rows = await db.affiliation.findMany({ where: canAnswer([structureId]), include: { user: true }, orderBy: { requestedAt: 'asc' } })
  const holding = (role: string) => rows.filter((row) => row.role === role).map(({ user }) => contactOf(user))
  return { main: holding('MAIN_MANAGER'), secondaries: holding('SECONDARY_MANAGER') }
}

const canAnswer = (structureIds: string[]) => ({ structureId: { in: structureIds }, serviceId: null, status: 'VALIDEE' as const, role: { in: ['MAIN_MANAGER' as const, 'SECONDARY_MANAGER' as const] }, user: { status: 'ACTIVE' as const } })

/** The names of those who can answer, by structure, for the people who wait. */
export async function approversOf(db: Tx, structureIds: string[]): Promise<Map<string, Approvers>> {
  const rows = await db.affiliation.findMany({ where: canAnswer(structureIds), select: { structureId: true, role: true, user: { select: { firstName: true, lastName: true } } }, orderBy: { requestedAt: 'asc' } })
  const found = new Map<string, Approvers>(structureIds.map((id) => [id, { main: null, secondaries: [] }]))
  for (const { structureId, role, user } of rows) {
    const approvers = found.get(structureId)
    const name = `${user.firstName} ${user.lastName}`
    if (role === 'MAIN_MANAGER' && approvers) approvers.main = name
    else approvers?.secondaries.push(name)
  }
  return found
}
