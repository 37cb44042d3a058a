import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { managersOf } from '@/lib/structures/managers'
import { revokedMail } from '../emails/mandate-mails'
import type { revocationSchema } from '../model/schemas'

/**
 * Ends an active mandate, with the reason; invoices already sent stay as they are. The managers are told.
 * @throws conflict when it is not active (any more).
 */
export async function revokeMandate({ mandateId, reason }: z.output<typeof revocationSchema>, { tx, actor, now }: CommandContext): Promise<void> {
  const [revoked] = await tx.billingMandate.updateManyAndReturn({
    where: { id: mandateId, status: 'ACTIF' },
    data: { status: 'REVOQUE', revokedAt: now, revokedById: actor.userId, revocationReason: reason },
    include: { structure: true },
  })
  if (!revoked) throw conflict('mandate.not-active', 'Ce mandat n’est plus actif : il n’y a rien à révoquer. Actualisez la page.')
  const { structureId, name, structure } = revoked
  const managers = await managersOf(tx, structureId)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'MANDATS', audience: 'MEMBER', structureId, isOwn: manager.id === actor.userId, mail: revokedMail(manager, name, structure.name, now, reason, absoluteUrl(routes.mandates)) })))
}
