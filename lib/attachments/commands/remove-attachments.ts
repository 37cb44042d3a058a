import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { isSent } from '@/lib/invoices/model/status'
import { conflict, notFound } from '@/lib/shared/errors'
import type { removeSchema } from '../model/attachment-schema'
import { lockChangeable } from './lock-changeable'

/** « Supprimer pièces jointes ». The bytes stay stored; nothing names them any more. @throws notFound for one that is not of this invoice. */
export async function removeAttachments({ invoiceId, attachmentIds }: z.output<typeof removeSchema>, { tx, actor, now }: CommandContext): Promise<{ removed: number }> {
  const invoice = await lockChangeable(tx, invoiceId)
  const attachments = await tx.invoiceAttachment.findMany({ where: { id: { in: attachmentIds }, invoiceId }, select: { id: true, fileId: true, createdAt: true, file: { select: { name: true, sha256: true } } } })
  if (attachments.length !== new Set(attachmentIds).size) throw notFound()
  if (isSent(invoice.status) && attachments.some(({ createdAt }) => createdAt < invoice.statusAt)) throw conflict('attachment.sent', 'Cette pièce est déjà chez le destinataire : elle ne peut plus être retirée. Vous pouvez en ajouter d’autres.')
  await tx.invoiceAttachment.deleteMany({ where: { id: { in: attachments.map(({ id }) => id) } } })
  await tx.storedFile.deleteMany({ where: { id: { in: attachments.map(({ fileId }) => fileId) } } })
  if (isSent(invoice.status)) await tx.invoiceAction.createMany({ data: attachments.map(({ file }) => ({ structureId: invoice.structureId, invoiceId, code: 'RETRAIT_PIECE_JOINTE', userId: actor.userId, at: now, detail: { fichier: file.name, sha256: file.sha256 } })) })
  return { removed: attachments.length }
}
