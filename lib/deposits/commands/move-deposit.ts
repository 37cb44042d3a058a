import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { can } from '@/lib/access/permissions'
import { isDraft } from '@/lib/invoices/model/status'
import type { Caller } from '@/lib/platform/caller'
import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/queue'
import { readBytes } from '@/lib/platform/storage'
import { conflict, invalid, notFound } from '@/lib/shared/errors'
import type { Actor } from '@/lib/access/actor'
import type { Invoice } from '@/prisma/generated/client'
import { readBatchScan } from '../jobs/read-batch-scan'
import type { moveDepositSchema } from '../model/batch-schemas'
import { type Deposit, prepareDeposit, type PreparedDeposit, receiveDeposit } from './receive-deposit'
import type { RemoveDraft } from './remove-batch-file'

type Input = z.output<typeof moveDepositSchema>

/** Before the transaction: reads the same bytes with what is known of the other structure. @throws notFound where the person may not deposit. */
export async function prepareMove({ invoiceId, toStructureId, toServiceId }: Input, { actor }: Caller<Actor>): Promise<PreparedDeposit> {
  if (!can(actor, 'invoice.write', { structureId: toStructureId, serviceId: toServiceId })) throw notFound()
  const invoice = await db().invoice.findUnique({ where: { id: invoiceId }, include: { original: true, attachments: { select: { id: true }, take: 1 } } })
  if (!invoice?.original || !isDraft(invoice.status)) throw notFound()
  if (invoice.structureId === toStructureId) throw invalid('deposit.same-structure', 'Ce dépôt est déjà celui de cette structure.', 'toStructureId')
  if (invoice.attachments.length > 0) throw conflict('deposit.has-attachments', 'Retirez d’abord les pièces jointes de ce brouillon : elles appartiennent à sa structure. Vous les ajouterez ensuite dans l’autre.')
  return prepareDeposit({ structureId: toStructureId, file: new File([new Uint8Array(await readBytes(invoice.original.sha256))], invoice.original.name) })
}

/**
 * « Déposer pour une autre structure »: the same file becomes a draft there, with what was saved here that does not belong to a
 * structure, and the draft here is deleted. Its place in a batch follows. @throws conflict when the page is stale.
 */
export async function moveDeposit({ invoiceId, version, toStructureId, toServiceId }: Input, context: CommandContext, prepared: PreparedDeposit, removeDraft: RemoveDraft): Promise<Deposit> {
  const { tx } = context
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
  const old = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { batchFile: true } })
  await removeDraft({ invoiceId, version }, context)
  const moved = await receiveDeposit({ structureId: toStructureId, depositKey: randomUUID(), sellerServiceId: toServiceId, billingFramework: old.billingFramework, repeatsId: null }, context, prepared)
  // Version 1 holds only what was read, and it has just been read again with the knowledge of the other structure.
  if (old.version > 1) await tx.invoice.update({ where: { id: moved.invoiceId }, data: typedColumns(old) })
  if (old.batchFile) {
    const imageAwaited = prepared.reading.failure === 'noText'
    await tx.depositBatchFile.update({ where: { id: old.batchFile.id }, data: { invoiceId: moved.invoiceId, imageAwaited, submissionKey: null, sendingProblem: null } })
    if (imageAwaited) await enqueue(tx, readBatchScan, { batchFileId: old.batchFile.id })
  }
  return moved
}

/** What a person typed that is the invoice's own, and not its structure's (service, bank account). */
function typedColumns(old: Invoice) {
  const { number, typeCode, issueDate, dueDate, currency, precedingNumber, buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference } = old
  const { vatRegime, exemptionReason, paymentMeans, totalWithoutVat, totalVat, totalWithVat, globalDiscount, globalDiscountReason, amountDue, comment } = old
  const { validatorSiret, validatorService, validatorId, validatorServiceId, secondValidatorSiret, secondValidatorService, secondValidatorId, secondValidatorServiceId } = old
  return {
    number, typeCode, issueDate, dueDate, currency, precedingNumber, buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference,
    vatRegime, exemptionReason, paymentMeans, totalWithoutVat, totalVat, totalWithVat, globalDiscount, globalDiscountReason, amountDue, comment,
    validatorSiret, validatorService, validatorId, validatorServiceId, secondValidatorSiret, secondValidatorService, secondValidatorId, secondValidatorServiceId,
  }
}
