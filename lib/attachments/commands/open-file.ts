import type { CommandContext } from '@/lib/platform/context'
import { isSent } from '@/lib/invoices/model/status'
import { notFound } from '@/lib/shared/errors'

export interface OpenedFile {
  name: string
  mediaType: string
  size: number
  sha256: string
}

/**
 * Hands out a file after the door has let its reader in.
 * @param isDownload the untouched PDF of a sent invoice is being taken away: its history says so (portal 7.9).
 */
export async function openFile({ fileId, isDownload }: { fileId: string; isDownload: boolean }, { tx, actor, now }: CommandContext): Promise<OpenedFile> {
  const file = await tx.storedFile.findUnique({ where: { id: fileId }, include: { invoiceAsOriginal: { select: { id: true, structureId: true, status: true } } } })
  if (!file) throw notFound()
  const invoice = file.invoiceAsOriginal
  if (invoice && isDownload && isSent(invoice.status)) {
    await tx.invoiceAction.create({ data: { structureId: invoice.structureId, invoiceId: invoice.id, code: 'TELECHARGEMENT_FACTURE', userId: actor.userId, at: now } })
  }
  return { name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 }
}
