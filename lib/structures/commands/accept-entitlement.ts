import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { entitlementAcceptedMail } from '../emails/entitlement-mails'
import { contactOf } from '../managers'
import type { acceptEntitlementSchema } from '../model/entitlement-schemas'
import { settleEntitlement } from './settle-entitlement'

/**
 * Gives the right that was asked for, in the mode the manager chose, and opens the espace where it is still closed: the right
 * would be worth nothing without it. It holds at the person's next click; mail M8 says so.
 * @throws conflict when another manager has answered already, or when the person has left the structure.
 */
export async function acceptEntitlement({ requestId, mode: chosen, comment }: z.output<typeof acceptEntitlementSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { tx, now } = context
  const { structureId, serviceId, userId, workspace, mode: asked, user, structure, service } = await settleEntitlement(requestId, { status: 'VALIDEE', comment }, context)
  const mode = chosen ?? asked
  const membership = await tx.affiliation.findFirst({ where: { structureId, userId, status: 'VALIDEE', OR: [{ serviceId: null }, ...(serviceId ? [{ serviceId }] : [])] } })
  if (!membership) throw conflict('entitlement.left', `${user.firstName} ${user.lastName} n’est plus rattaché à cette structure : vous pouvez seulement refuser la demande.`)
  const right = { structureId, serviceId, userId, workspace }
  await tx.entitlement.createMany({ skipDuplicates: true, data: [{ ...right, mode }] })
  if (mode === 'MODIFICATION') await tx.entitlement.updateMany({ where: right, data: { mode } })
  const open = await tx.workspace.count({ where: { structureId, code: workspace, OR: [{ serviceId: null }, { serviceId }] } })
  if (open === 0) await tx.workspace.createMany({ skipDuplicates: true, data: [{ structureId, serviceId, code: workspace }] })
  const mail = entitlementAcceptedMail(contactOf(user), { workspace, mode, structureName: structure.name, serviceName: service?.name ?? null }, comment, absoluteUrl(routes.entitlements))
  await notify(tx, now, [{ userId, kind: 'HABILITATIONS', audience: 'SELF', structureId, mail }])
  return { personName: `${user.firstName} ${user.lastName}` }
}
