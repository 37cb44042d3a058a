import type { CommandContext } from '@/lib/platform/context'
import { isSent } from '@/lib/invoices/model/status'
import { notFound } from '@/lib/shared/errors'
import type { FileKind } from '@/prisma/generated/enums'

export interface OpenedFile {
  name: string
  mediaType: string
  size: number
  sha256: string
}

const INVOICE = { id: true, structureId: true, status: true, buyerId: true } as const
const CODES: Partial<Record<FileKind, string>> = { INVOICE_PDF: 'TELECHARGEMENT_FACTURE', ATTACHMENT: 'TELECHARGEMENT_PIECE_JOINTE', CERTIFICATE: 'TELECHARGEMENT_CERTIFICAT' }

/**
 * Hands out a file after the door has let its reader in.
 * @param isDownload a file of a sent invoice is being taken away: the history of the invoice says so (portal 7.9).
 * @param as the recipient, or for this structure, a validator's; for the supplier when none is named.
 */
export async function openFile({ fileId, isDownload }: { fileId: string; isDownload: boolean }, { tx, actor, now }: CommandContext, as: 'recipient' | { structureId?: string } = {}): Promise<OpenedFile> {
  const file = await tx.storedFile.findUnique({ where: { id: fileId }, include: { invoiceAsOriginal: { select: INVOICE }, invoiceAsCertificate: { select: INVOICE }, attachments: { select: { invoice: { select: INVOICE } }, take: 1 } } })
  if (!file) throw notFound()
  const invoice = file.invoiceAsOriginal ?? file.invoiceAsCertificate ?? file.attachments[0]?.invoice
  const code = CODES[file.kind]
  if (invoice && code && isDownload && isSent(invoice.status)) {
    const actingId = as === 'recipient' ? invoice.buyerId : as.structureId
    await tx.invoiceAction.create({ data: { structureId: invoice.structureId, invoiceId: invoice.id, code, userId: actor.userId, actingId, at: now, ...(file.kind === 'ATTACHMENT' && { detail: { fichier: file.name } }) } })
  }
  return { name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 }
}
