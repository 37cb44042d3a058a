import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import type { copySchema } from '../model/schemas'
import { lockMember, fullName } from '../read-member'
import { planCopy } from '../plan-copy'
import { mailNewRights } from '../tell-member'
import { writeStanding } from '../write-standing'
import { requireChangeable } from './change-place'

/**
 * « Copier les droits » (portal 4.2, duplication des droits): perimeter and espaces of each target become those of the source,
 * the role stays. One transaction: all or nobody.
 * @throws conflict when somebody's rights changed since the preview; forbidden for the main manager and for oneself.
 */
export async function copyRights({ structureId, fromId, userIds, version }: z.output<typeof copySchema>, context: CommandContext): Promise<{ copied: number }> {
  const { tx, actor, now } = context
  for (const userId of [...new Set([fromId, ...userIds])].sort()) await lockMember(tx, structureId, userId)
  const plan = await planCopy(tx, structureId, fromId, userIds)
  if (plan.version !== version) throw conflict('member.changed', 'Des droits ont changé depuis l’aperçu : relisez-le, puis recommencez. Rien n’a été modifié.')
  for (const { member, after, changes } of plan.targets) {
    requireChangeable(member, actor.userId)
    if (changes.length === 0 && !plan.isMove(member)) continue
    await writeStanding(tx, member, member.role, after, context)
    await mailNewRights(tx, structureId, member.user.id, fullName(actor), now)
  }
  return { copied: plan.targets.length }
}
