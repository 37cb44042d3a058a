import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { reactivatedMail } from '../emails/lifecycle-mails'
import { managersOf } from '../managers'
import { changeStatus } from './change-status'

/**
 * Opens a deactivated structure again, as it was. Its managers are told.
 * @throws conflict when it is active already, or replaced by another one since its SIRET changed.
 */
export async function reactivateStructure({ structureId }: { structureId: string }, context: CommandContext): Promise<void> {
  const { tx, actor, now } = context
  await changeStatus(structureId, 'ACTIVE', { reason: null, expected: { successor: null } }, context)
  const { name } = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  const managers = await managersOf(tx, structureId)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'STRUCTURES', audience: 'MEMBER', structureId, isOwn: manager.id === actor.userId, mail: reactivatedMail(manager, name, actor, now, absoluteUrl(routes.structure(structureId))) })))
}
