import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { storeBytes } from '@/lib/platform/storage'
import { isSent } from '@/lib/invoices/model/status'
import { lockChangeable } from './lock-changeable'
import { invalid } from '@/lib/shared/errors'
import { attachmentProblem, cleanFileName, MAX_FILE_BYTES, mediaTypeOf } from '../model/attachment-rules'
import type { addSchema } from '../model/attachment-schema'

type Input = z.output<typeof addSchema>

export interface PreparedAttachment {
  name: string
  size: number
  sha256: string
}

export interface AddedAttachment {
  attachmentId: string
  fileId: string
}

const check = (file: { name: string; size: number }, others: number) => {
  const problem = attachmentProblem(file, others)
  if (problem) throw invalid('attachment.refused', problem, 'file')
}

/** Before the transaction: checks the file by itself and stores its bytes for good. */
export async function prepareAttachment({ file }: Pick<Input, 'file'>): Promise<PreparedAttachment> {
  const name = cleanFileName(file.name)
  check({ name, size: file.size }, 0)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length > MAX_FILE_BYTES) check({ name, size: bytes.length }, 0)
  return { name, size: bytes.length, sha256: await storeBytes(bytes) }
}

/** « Ajouter une pièce jointe ». @throws when all files together would pass the limit, or the invoice is closed to new files. */
export async function addAttachment({ invoiceId, description, typeCode }: Input, { tx, actor, now }: CommandContext, { name, size, sha256 }: PreparedAttachment): Promise<AddedAttachment> {
  const invoice = await lockChangeable(tx, invoiceId)
  const attached = await tx.invoiceAttachment.findMany({ where: { invoiceId }, select: { file: { select: { size: true } } } })
  const original = invoice.originalId ? await tx.storedFile.findUnique({ where: { id: invoice.originalId }, select: { size: true } }) : null
  check({ name, size }, attached.reduce((sum, { file }) => sum + file.size, original?.size ?? 0))
  const { structureId } = invoice
  const file = await tx.storedFile.create({ data: { structureId, kind: 'ATTACHMENT', name, mediaType: mediaTypeOf(name), size, sha256, createdById: actor.userId, createdAt: now }, select: { id: true } })
  const attachment = await tx.invoiceAttachment.create({ data: { structureId, invoiceId, fileId: file.id, typeCode, description, createdAt: now }, select: { id: true } })
  if (isSent(invoice.status)) await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'AJOUT_PIECE_JOINTE', userId: actor.userId, at: now, detail: { fichier: name, sha256 } } })
  return { attachmentId: attachment.id, fileId: file.id }
}
