import type { Tx } from '@/lib/platform/db'
import { hashLink } from './account-links'

/** Of which mailbox the link is. */
export type Side = 'old' | 'new'

/** The change behind a link, and the mailbox that got it. Reading uses nothing up: mail scanners open links. */
export async function readLoginChange(db: Tx, secret: string) {
  const hash = hashLink(secret)
  const change = await db.loginChange.findFirst({ where: { OR: [{ oldHash: hash }, { newHash: hash }] }, include: { user: true } })
  return change && { change, side: (change.oldHash === hash ? 'old' : 'new') as Side }
}

/** What a change must be for a link or a button to do something with it. */
export const livingChange = (now: Date) => ({ cancelledAt: null, appliedAt: null, expiresAt: { gt: now } })

/** Gives up every change of a person that waits. @returns how many there were. */
export async function cancelLoginChanges(tx: Tx, userId: string, now: Date): Promise<number> {
  return (await tx.loginChange.updateMany({ where: { userId, ...livingChange(now) }, data: { cancelledAt: now } })).count
}
