import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { isSent } from '@/lib/invoices/model/status'
import { invalid, notFound } from '@/lib/shared/errors'
import { attachmentProblem } from '../model/attachment-rules'
import type { reuseSchema } from '../model/attachment-schema'
import { reusableFor } from '../queries/visible-library'
import { lockChangeable } from './lock-changeable'

/**
 * « Joindre » files of the library of the invoice's structure, or of one's own: the rows are copied, the bytes are stored once.
 * @throws not found for a file of any other library; invalid when all files together would pass the limit.
 */
export async function attachFromLibrary({ invoiceId, entryIds }: z.output<typeof reuseSchema>, { tx, actor, now }: CommandContext): Promise<{ attached: number }> {
  const { structureId, originalId, status } = await lockChangeable(tx, invoiceId)
  const entries = await tx.libraryEntry.findMany({ where: { AND: [reusableFor(actor, structureId), { id: { in: entryIds } }] }, include: { file: true }, orderBy: { createdAt: 'asc' } })
  if (entries.length !== new Set(entryIds).size) throw notFound('library.gone', 'Une de ces pièces n’est plus dans votre bibliothèque. Rechargez la page.')
  let total = await attachedBytes(tx, invoiceId, originalId)
  for (const { file, typeCode, description } of entries) {
    const problem = attachmentProblem(file, total)
    if (problem) throw invalid('attachment.refused', problem, 'entryIds')
    total += file.size
    const { name, mediaType, size, sha256 } = file
    const copy = await tx.storedFile.create({ data: { structureId, kind: 'ATTACHMENT', name, mediaType, size, sha256, createdById: actor.userId, createdAt: now }, select: { id: true } })
    await tx.invoiceAttachment.create({ data: { structureId, invoiceId, fileId: copy.id, typeCode, description, createdAt: now } })
    if (isSent(status)) await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'AJOUT_PIECE_JOINTE', userId: actor.userId, at: now, detail: { fichier: name, sha256 } } })
  }
  return { attached: entries.length }
}

/** Bytes of an invoice's own PDF and attachments. */
async function attachedBytes(tx: CommandContext['tx'], invoiceId: string, originalId: string | null): Promise<number> {
  const { _sum: sum } = await tx.storedFile.aggregate({ _sum: { size: true }, where: { OR: [{ attachments: { some: { invoiceId } } }, ...(originalId ? [{ id: originalId }] : [])] } })
  return sum.size ?? 0
}
