import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { contactOf } from '@/lib/structures/managers'
import { signatureLinkMail } from '../emails/mandate-mails'
import type { subscriptionSchema } from '../model/schemas'
import { partiesSchema } from '../model/parties-schema'
import { requireNoOtherMandate } from '../one-at-a-time'
import { newSignatureLink } from '../signature-link'

/**
 * « Souscrire un mandat de facturation »: notes the parties as they are now and sends the link to sign to the main manager (M9).
 * @throws conflict when the structure has an active or waiting mandate; invalid for an inactive or public structure.
 */
export async function subscribeMandate({ structureId, name }: z.output<typeof subscriptionSchema>, { tx, actor, now }: CommandContext): Promise<{ mandateId: string }> {
  await requireNoOtherMandate(tx, structureId)
  const structure = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  if (structure.status !== 'ACTIVE' || structure.kind !== 'PRIVATE') throw invalid('mandate.structure-cannot', 'Seule une structure privée et active peut souscrire un mandat.', 'structureId')
  const signatory = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  const { token, columns } = newSignatureLink(now)
  const mandate = await tx.billingMandate.create({ data: { structureId, name, signatoryId: actor.userId, parties: partiesSchema.parse({ structure, signatory }), createdAt: now, ...columns } })
  await postMail(tx, signatureLinkMail(contactOf(signatory), name, structure.name, columns.linkExpiresAt, absoluteUrl(routes.signMandate(token))))
  return { mandateId: mandate.id }
}
