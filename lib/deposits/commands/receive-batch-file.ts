import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/queue'
import { conflict, DomainError } from '@/lib/shared/errors'
import type { DepositBatchFile } from '@/prisma/generated/client'
import { readBatchScan } from '../jobs/read-batch-scan'
import { type BatchRefusal, problemOf } from '../model/batch-refusals'
import type { receiveFileSchema } from '../model/batch-schemas'
import { lockBatch } from './lock-batch'
import { prepareDeposit, type PreparedDeposit, receiveDeposit } from './receive-deposit'

type Input = z.output<typeof receiveFileSchema>

export interface ReceivedFile {
  batchId: string
  refusal: BatchRefusal | null
}

/** Before the transaction: what the deposit of one file does, or why it refuses this one. @throws when there is no such line any more. */
export async function prepareBatchFile({ batchFileId, file }: Input): Promise<PreparedDeposit | { refusal: BatchRefusal } | null> {
  const line = await db().depositBatchFile.findUnique({ where: { id: batchFileId } })
  if (line?.status !== 'AWAITED') return null
  try {
    return await prepareDeposit({ file, structureId: line.structureId })
  } catch (error) {
    const refusal = error instanceof DomainError ? problemOf(error.code) : null
    if (refusal) return { refusal }
    throw error
  }
}

/**
 * One file of a batch has come: its draft, made as by the deposit of one file, or its refusal, which is kept with its line.
 * The same upload twice finds its line settled. @throws conflict when the line was removed meanwhile.
 */
export async function receiveBatchFile({ batchFileId }: Input, context: CommandContext, prepared: PreparedDeposit | { refusal: BatchRefusal } | null): Promise<ReceivedFile> {
  const { tx } = context
  const { batch, line } = await lockBatch(tx, batchFileId)
  if (line.status === 'REMOVED') throw conflict('batch.removed', 'Ce fichier a été retiré du lot : il n’est pas déposé.')
  if (line.status !== 'AWAITED' || prepared === null) return { batchId: batch.id, refusal: line.refusal as BatchRefusal | null }
  if ('refusal' in prepared) return refuse(tx, line, prepared.refusal)
  const { sha256, reading } = prepared
  const twin = await tx.depositBatchFile.findFirst({ where: { batchId: batch.id, sha256, status: 'RECEIVED', invoice: { status: { not: 'SUPPRIMEE' } } }, select: { id: true } })
  if (twin) return refuse(tx, line, 'sameInBatch', twin.id)
  const earlier = await tx.invoice.findFirst({ where: { structureId: line.structureId, status: { not: 'SUPPRIMEE' }, original: { structureId: line.structureId, kind: 'INVOICE_PDF', sha256 } }, select: { id: true } })
  if (earlier) return refuse(tx, line, 'alreadyDeposited', earlier.id)
  const { sellerServiceId, billingFramework } = batch
  const { invoiceId } = await receiveDeposit({ structureId: line.structureId, depositKey: line.depositKey, sellerServiceId, billingFramework, repeatsId: null }, context, prepared)
  const imageAwaited = reading.failure === 'noText'
  await tx.depositBatchFile.update({ where: { id: line.id }, data: { status: 'RECEIVED', sha256, invoiceId, imageAwaited } })
  if (imageAwaited) await enqueue(tx, readBatchScan, { batchFileId: line.id })
  return { batchId: batch.id, refusal: null }
}

async function refuse(tx: Tx, { id, batchId }: DepositBatchFile, refusal: BatchRefusal, sameAsId?: string): Promise<ReceivedFile> {
  await tx.depositBatchFile.update({ where: { id }, data: { status: 'REFUSED', refusal, sameAsId } })
  return { batchId, refusal }
}
