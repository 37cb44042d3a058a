import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { deactivatedMail } from '../emails/lifecycle-mails'
import { managersOf } from '../managers'
import type { deactivationSchema } from '../model/lifecycle'
import { changeStatus } from './change-status'

/**
 * Deactivates a structure: from now on everything in it is read only, by the table of permissions. Drafts, users and mandate
 * stay as they are and wait for a reactivation. Its managers are told.
 * @throws conflict when it is inactive already.
 */
export async function deactivateStructure({ structureId, reason }: z.output<typeof deactivationSchema>, context: CommandContext): Promise<void> {
  const { tx, actor, now } = context
  await changeStatus(structureId, 'INACTIVE', { reason }, context)
  const { name } = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  const managers = await managersOf(tx, structureId)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'STRUCTURES', audience: 'MEMBER', structureId, isOwn: manager.id === actor.userId, mail: deactivatedMail(manager, name, actor, now, reason, absoluteUrl(routes.structure(structureId))) })))
}
