import type { Tx } from '@/lib/platform/db'
import { readPlaces } from './check-places'
import type { FateFacts } from './model/import/fates'

/** What is known now about these addresses in this structure; nothing about other structures. */
export async function readFateFacts(db: Tx, structureId: string, ownEmail: string, emails: string[]): Promise<FateFacts> {
  const { services, isOpen } = await readPlaces(db, structureId)
  const rows = await db.affiliation.findMany({ where: { structureId, user: { email: { in: emails } } }, select: { status: true, user: { select: { email: true } } } })
  const emailsOf = (status: (one: string) => boolean) => new Set(rows.filter((row) => status(row.status)).map(({ user }) => user.email))
  return { ownEmail, isOpen, services: new Map(services.map(({ id, code }) => [code.toUpperCase(), id])), attached: emailsOf((one) => one === 'VALIDEE'), known: emailsOf(() => true) }
}
