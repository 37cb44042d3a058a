import { z } from 'zod'
import { loadActor } from '@/lib/access/load-actor'
import { can } from '@/lib/access/permissions'
import { writeAudit } from '@/lib/platform/audit'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'
import { conflict, DomainError, DomainErrors, forbidden } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import { submitInvoice } from '../commands/submit-invoice'
import { fieldsOf } from '../queries/invoice-page'

const DOOR = 'invoice.submit'

type Line = Prisma.DepositBatchFileGetPayload<{ include: { invoice: { include: { vatBreakdown: true } } } }>
interface Sending {
  submissionKey: string
  sendingById: string
  sendingVersion: number | null
  invoice: NonNullable<Line['invoice']>
}

/**
 * Sends one invoice of a batch for the person who confirmed it, with his rights as they are now, by the command of the form. A
 * refusal is kept with its line; anything else is tried again under the same key, so it is sent once.
 */
export const submitBatchFile = defineJob({
  name: 'invoice.submit-batch-file',
  schema: z.object({ batchFileId: z.uuid() }),
  run: async ({ batchFileId }) => {
    const line = await db().depositBatchFile.findUnique({ where: { id: batchFileId }, include: { invoice: { include: { vatBreakdown: true } } } })
    if (!line?.submissionKey || !line.sendingById || !line.invoice) return
    const sending: Sending = { ...line, submissionKey: line.submissionKey, sendingById: line.sendingById, invoice: line.invoice }
    try {
      await inTransaction(async (tx) => {
        if (!(await isStillAsked(tx, line))) return
        await send(tx, sending)
        await settle(tx, line, null)
      })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      await inTransaction(async (tx) => {
        if (!(await isStillAsked(tx, line))) return
        await settle(tx, line, sentencesOf(error))
        await writeAudit(tx, { ...auditOf(sending), outcome: 'REFUSED', reason: error.code })
      })
    }
  },
})

const auditOf = ({ sendingById, invoice }: Sending) => ({ door: DOOR, userId: sendingById, structureId: invoice.structureId, targetId: invoice.id })

/** Not ended by another run of the same job meanwhile; nobody else ends it before this transaction does. */
async function isStillAsked(tx: Tx, { id, invoiceId, submissionKey }: Line): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM deposit_batch_file WHERE id = ${id}::uuid FOR UPDATE`
  return (await tx.depositBatchFile.count({ where: { id, submissionKey } })) > 0
}

async function send(tx: Tx, sending: Sending): Promise<void> {
  const { invoice, submissionKey, sendingVersion, sendingById } = sending
  const actor = await loadActor(tx, sendingById, null)
  if (!actor || !can(actor, 'invoice.write', { structureId: invoice.structureId, serviceId: invoice.sellerServiceId })) throw forbidden()
  if (invoice.version !== sendingVersion) throw conflict('batch.changed', 'Cette facture a changé depuis votre confirmation. Vérifiez-la, puis envoyez-la de nouveau.')
  await submitInvoice({ ...fieldsOf(invoice), invoiceId: invoice.id, version: invoice.version, submissionKey, confirmed: 'oui' }, { tx, actor, now: new Date(), address: null })
  await writeAudit(tx, { ...auditOf(sending), outcome: 'ACCEPTED' })
}

const settle = (tx: Tx, { id }: Line, sendingProblem: string | null) =>
  tx.depositBatchFile.update({ where: { id }, data: { submissionKey: null, sendingProblem } })

const sentencesOf = (error: DomainError): string => (error instanceof DomainErrors ? error.errors.map(({ message }) => message).join(' ') : error.message)
