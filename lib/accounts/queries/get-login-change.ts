import { definePublicQuery, defineQuery } from '@/lib/platform/query'
import { livingChange, readLoginChange } from '../login-change'
import { loginChangeState } from '../model/login-change'

/** The change of login address that waits, for its owner's page; null when none does. */
export const getOwnLoginChange = defineQuery({
  name: 'account.login-change',
  permission: 'account.own',
  run: (_: null, { db, actor, now }) => db.loginChange.findFirst({ where: { userId: actor.userId, ...livingChange(now) }, select: { newEmail: true, oldConfirmedAt: true, newConfirmedAt: true, expiresAt: true }, orderBy: { createdAt: 'desc' } }),
})

/** What the page of a mailed link shows; the new mailbox, which may be a stranger's, is not told the present address. */
export const getLoginChangeByLink = definePublicQuery({
  name: 'account.login-change-link',
  run: async ({ secret }: { secret: string }, { db, now }) => {
    const found = await readLoginChange(db, secret)
    if (!found) return null
    const { change, side } = found
    return {
      side,
      state: loginChangeState(change, now),
      isConfirmed: (side === 'old' ? change.oldConfirmedAt : change.newConfirmedAt) !== null,
      newEmail: change.newEmail,
      oldEmail: side === 'old' ? change.oldEmail : null,
    }
  },
})
