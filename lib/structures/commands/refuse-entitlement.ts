import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { entitlementRefusedMail } from '../emails/entitlement-mails'
import { contactOf } from '../managers'
import type { refuseEntitlementSchema } from '../model/entitlement-schemas'
import { settleEntitlement } from './settle-entitlement'

/**
 * Refuses a right, with the manager's words; the person is told by mail (M8).
 * @throws conflict when another manager has answered already.
 */
export async function refuseEntitlement({ requestId, comment }: z.output<typeof refuseEntitlementSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { structureId, workspace, mode, user, structure, service } = await settleEntitlement(requestId, { status: 'REFUSEE', comment }, context)
  const mail = entitlementRefusedMail(contactOf(user), { workspace, mode, structureName: structure.name, serviceName: service?.name ?? null }, comment, absoluteUrl(routes.requests))
  await notify(context.tx, context.now, [{ userId: user.id, kind: 'HABILITATIONS', audience: 'SELF', structureId, mail }])
  return { personName: `${user.firstName} ${user.lastName}` }
}
