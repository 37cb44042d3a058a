import type { z } from 'zod'
import { can } from '@/lib/access/permissions'
import { isDraft, isSent } from '@/lib/invoices/model/status'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import type { removeFileSchema } from '../model/batch-schemas'
import { isSending } from '../queries/read-batch'
import { lockBatch } from './lock-batch'

/** How the domain of invoices deletes a draft; handed over by the door. */
export type RemoveDraft = (input: { invoiceId: string; version: number }, context: CommandContext) => Promise<unknown>

/** « Retirer » a file: it leaves the batch, and its draft is deleted as everywhere. @throws conflict once it is sent, or being sent. */
export async function removeBatchFile({ batchFileId }: z.output<typeof removeFileSchema>, context: CommandContext, removeDraft: RemoveDraft): Promise<{ batchId: string }> {
  const { tx, actor, now } = context
  const { batch, invoice, line } = await lockBatch(tx, batchFileId)
  if (invoice && isSent(invoice.status)) throw conflict('batch.sent', 'Cette facture est déjà envoyée : elle ne peut plus être retirée.')
  if (isSending(line, now)) throw conflict('batch.sending', 'L’envoi de cette facture est en cours : attendez qu’il finisse.')
  if (invoice && isDraft(invoice.status)) {
    if (!can(actor, 'invoice.write', { structureId: invoice.structureId, serviceId: invoice.sellerServiceId })) throw notFound()
    await removeDraft({ invoiceId: invoice.id, version: invoice.version }, context)
  }
  await tx.depositBatchFile.update({ where: { id: batchFileId }, data: { status: 'REMOVED' } })
  return { batchId: batch.id }
}
