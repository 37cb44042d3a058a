import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { memberStateOf } from '../model/member-state'
import type { selectionSchema } from '../model/schemas'
import { findMember, fullName } from '../read-member'
import { mailActivation } from '../tell-member'

/** A second click, or a second manager, does not send a second mail so soon: the first link would die under the reader's hand. */
const PAUSE_MS = 60_000

export interface Resent {
  sent: number
  /** Account open already, or closed. */
  notWaiting: number
  /** A link left less than a minute ago. */
  tooSoon: number
}

/** M4: another activation link for each member who has not opened his account; older links end. */
export async function resendActivations({ structureId, userIds }: z.output<typeof selectionSchema>, { tx, actor, now }: CommandContext): Promise<Resent> {
  const resent: Resent = { sent: 0, notWaiting: 0, tooSoon: 0 }
  for (const userId of [...new Set(userIds)].sort()) {
    const member = await findMember(tx, structureId, userId)
    if (!member) continue
    await tx.$executeRaw`SELECT id FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const last = await tx.accountToken.findFirst({ where: { userId, purpose: 'ACTIVATION' }, orderBy: { createdAt: 'desc' }, select: { createdAt: true } })
    if (memberStateOf(user.status) !== 'EN_ATTENTE') resent.notWaiting++
    else if (last && now.getTime() - last.createdAt.getTime() < PAUSE_MS) resent.tooSoon++
    else {
      await tx.user.updateMany({ where: { id: userId, status: 'PENDING_APPROVAL' }, data: { status: 'PENDING_ACTIVATION' } })
      await mailActivation(tx, user, member.structure.name, fullName(actor), now)
      resent.sent++
    }
  }
  return resent
}
