import type { z } from 'zod'
import { sendActivation } from '@/lib/accounts/jobs/send-activation'
import { can } from '@/lib/access/permissions'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/queue'
import { forbidden, invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { acceptedMail } from '../emails/affiliation-mails'
import { contactOf } from '../managers'
import type { acceptSchema } from '../model/schemas'
import { settleRequest } from './settle-request'

/**
 * Lets somebody into the structure, or into some of its services, with a right on « Factures émises ». Who has an account is told
 * by mail (M8); who has none yet receives the link that activates it (M2, M3), from a job of the accounts.
 * @throws conflict when another manager has answered already; forbidden for a service that this manager does not manage.
 */
export async function acceptAffiliation({ affiliationId, mode, serviceIds, comment }: z.output<typeof acceptSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { tx, actor, now } = context
  const asked = await tx.affiliation.findUniqueOrThrow({ where: { id: affiliationId }, select: { structureId: true, serviceId: true } })
  // Without a choice the person gets what was asked for: a request to one service never opens the whole structure.
  const places = serviceIds.length > 0 ? [...new Set(serviceIds)] : [asked.serviceId]
  if (!places.every((serviceId) => can(actor, 'affiliation.decide', { structureId: asked.structureId, serviceId }))) throw forbidden()
  const request = await settleRequest(affiliationId, { status: 'VALIDEE', serviceId: places[0], comment }, context)
  const { structureId, userId, user, structure, requestedAt, message } = request
  if ((await tx.service.count({ where: { id: { in: serviceIds }, structureId, status: 'ACTIVE' } })) !== new Set(serviceIds).size) throw invalid('approval.unknown-service', 'Choisissez des services actifs de votre structure.', 'serviceIds')
  // The request becomes the affiliation to the first service; the others get one each.
  await tx.affiliation.createMany({ skipDuplicates: true, data: places.slice(1).map((serviceId) => ({ structureId, serviceId, userId, status: 'VALIDEE', message, comment, requestedAt, decidedAt: now, decidedById: actor.userId })) })
  await tx.entitlement.createMany({ skipDuplicates: true, data: places.map((serviceId) => ({ structureId, serviceId, userId, workspace: 'FACTURES_EMISES', mode })) })
  if (user.status === 'PENDING_APPROVAL') await enqueue(tx, sendActivation, { userId })
  else await notify(tx, now, [{ userId, kind: 'RATTACHEMENTS', audience: 'SELF', structureId, mail: acceptedMail(contactOf(user), structure.name, comment, absoluteUrl(routes.connectedHome)) }])
  return { personName: `${user.firstName} ${user.lastName}` }
}
