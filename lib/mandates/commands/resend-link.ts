import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict, notFound } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { contactOf } from '@/lib/structures/managers'
import { signatureLinkMail } from '../emails/mandate-mails'
import { partiesSchema } from '../model/parties-schema'
import { requireNoOtherMandate } from '../one-at-a-time'
import { newSignatureLink } from '../signature-link'

/**
 * Sends a new link for a mandate that is not signed yet, expired or not; the older link ends. The signatory becomes the
 * one who asks, the main manager of today.
 * @throws conflict when it is signed or ended, or when another one is in its place.
 */
export async function resendLink({ mandateId }: { mandateId: string }, { tx, actor, now }: CommandContext): Promise<void> {
  const mandate = await tx.billingMandate.findUnique({ where: { id: mandateId }, include: { structure: true } })
  if (!mandate) throw notFound()
  await requireNoOtherMandate(tx, mandate.structureId, mandateId)
  const signatory = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  const { token, columns } = newSignatureLink(now)
  const { count } = await tx.billingMandate.updateMany({
    where: { id: mandateId, status: { in: ['EN_ATTENTE_DE_SIGNATURE', 'EXPIRE'] } },
    data: { status: 'EN_ATTENTE_DE_SIGNATURE', signatoryId: actor.userId, parties: partiesSchema.parse({ structure: mandate.structure, signatory }), ...columns },
  })
  if (count === 0) throw conflict('mandate.not-waiting', 'Ce mandat n’attend plus de signature : actualisez la page.')
  await postMail(tx, signatureLinkMail(contactOf(signatory), mandate.name, mandate.structure.name, columns.linkExpiresAt, absoluteUrl(routes.signMandate(token))))
}
