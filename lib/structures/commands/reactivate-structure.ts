import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
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
  for (const manager of await managersOf(tx, structureId)) await postMail(tx, reactivatedMail(manager, name, actor, now, absoluteUrl(routes.structure(structureId))))
}
