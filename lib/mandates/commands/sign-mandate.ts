import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict, forbidden } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { contactOf } from '@/lib/structures/managers'
import { signedMail } from '../emails/mandate-mails'
import { requireNoOtherMandate } from '../one-at-a-time'
import { hashToken } from '../signature-link'
import type { PreparedSignature } from './prepare-signature'

/**
 * Signs a mandate by its link: the signed document is kept with its SHA-256, the mandate becomes active. One UPDATE that
 * expects it unsigned: of two clicks, one signs.
 * @throws forbidden for another person than the signatory; conflict for a link that is used, expired or replaced.
 */
export async function signMandate({ token }: { token: string }, { tx, actor, now, address }: CommandContext, prepared: PreparedSignature | null): Promise<{ mandateId: string }> {
  const tokenHash = hashToken(token)
  const mandate = await tx.billingMandate.findUniqueOrThrow({ where: { tokenHash }, include: { structure: true, signatory: true } })
  if (mandate.signatoryId !== actor.userId) throw forbidden('mandate.not-signatory', 'Ce mandat doit être signé par la personne qui a reçu le courriel.')
  const { structureId, structure } = mandate
  await requireNoOtherMandate(tx, structureId, mandate.id)
  if (!prepared) throw conflict('mandate.link-used', 'Ce mandat n’attend plus de signature. Voyez « Gérer un mandat de facturation ».')
  const name = `Mandat de facturation ${mandate.officialId}.pdf`
  const document = await tx.storedFile.create({ data: { structureId, kind: 'MANDATE', name, sha256: prepared.sha256, size: prepared.size, mediaType: 'application/pdf', createdById: actor.userId, createdAt: now } })
  const { count } = await tx.billingMandate.updateMany({
    where: { tokenHash, status: 'EN_ATTENTE_DE_SIGNATURE', linkExpiresAt: { gt: now } },
    data: { status: 'ACTIF', signedAt: now, signedFrom: address, documentId: document.id },
  })
  if (count === 0) throw conflict('mandate.link-expired', 'Ce lien a expiré ou a déjà servi. Renvoyez-le depuis « Gérer un mandat de facturation ».')
  const mail = signedMail(contactOf(mandate.signatory), mandate.name, structure.name, now, prepared.sha256, absoluteUrl(routes.mandate(mandate.id)))
  await notify(tx, now, [{ userId: actor.userId, kind: 'MANDATS', audience: 'MEMBER', structureId, isOwn: true, mail }])
  return { mandateId: mandate.id }
}
