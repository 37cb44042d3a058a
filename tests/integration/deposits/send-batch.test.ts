import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { removeBatchFile, sendBatch } from '@/app/(portail)/factures-emises/deposer/lots/actions'
import { submitBatchFile } from '@/lib/invoices/jobs/submit-batch-file'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { chosenIn, linesOf, storedLines } from '../../support/batches'
import { resetDatabase } from '../../support/database'
import { nextNumber, recipient } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

/** A batch of drafts that lack nothing, made without any PDF: what is tested is their sending. */
async function readyBatch(count: number) {
  const one = await supplier()
  const [me, buyer] = [await one.caller(), await recipient()]
  const structureId = one.structure.id
  const { id: batchId } = await db().depositBatch.create({ data: { structureId, batchKey: randomUUID(), createdById: one.user.id } })
  const fileIds: string[] = []
  for (let position = 1; position <= count; position++) {
    const original = await db().storedFile.create({ data: { structureId, kind: 'INVOICE_PDF', name: 'facture.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) } })
    const amounts = { totalWithoutVat: 100_000n, totalVat: 20_000n, totalWithVat: 120_000n, amountDue: 120_000n }
    const draft = { number: nextNumber().slice(0, 20), issueDate: new Date('2026-03-02'), buyerId: buyer.id, buyerSiret: buyer.identifier, vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE', ...amounts } as const
    const invoice = await db().invoice.create({ data: { structureId, createdById: one.user.id, status: 'INTERPRETEE_OCR', submissionMode: 'DEPOT_PDF_PORTAIL', originalId: original.id, ...draft } })
    fileIds.push((await db().depositBatchFile.create({ data: { structureId, batchId, position, name: `facture-${position}.pdf`, size: 1, modifiedAt: 1n, depositKey: randomUUID(), status: 'RECEIVED', invoiceId: invoice.id } })).id)
  }
  return { ...one, buyer, me, batchId, fileIds, chosen: await chosenIn(me, batchId) }
}

/** What the worker does with the jobs of a batch, each of them as often as asked. */
async function work(batchId: string, times = 1) {
  const lines = await storedLines(batchId)
  await Promise.all(Array.from({ length: times }, () => lines.map(({ id }) => submitBatchFile.run({ batchFileId: id }))).flat())
}

const statesOf = async (me: Caller, batchId: string) => (await linesOf(me, batchId)).map(({ state }) => state)
const jobs = async (batchId: string) => (await db().$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'invoice.submit-batch-file' AND data->>'batchFileId' IN (SELECT id::text FROM deposit_batch_file WHERE batch_id = ${batchId}::uuid)`).length

describe('sending the ready invoices of a batch', () => {
  it('sends each once, in its own right, whatever is clicked or run twice', async () => {
    const { me, batchId, chosen, structure, user } = await readyBatch(3)
    await Promise.all([sendBatch.door.call(me, { batchId, chosen }), sendBatch.door.call(me, { batchId, chosen })])
    expect(await jobs(batchId)).toBe(3)
    expect(await statesOf(me, batchId)).toEqual(['sending', 'sending', 'sending'])
    await work(batchId, 2)
    expect(await statesOf(me, batchId)).toEqual(['sent', 'sent', 'sent'])
    const sent = await db().invoice.findMany({ where: { structureId: structure.id }, include: { statusEvents: true } })
    expect(new Set(sent.map(({ submissionKey }) => submissionKey)).size).toBe(3)
    expect(sent.map(({ statusEvents, submittedById }) => [statusEvents.filter(({ status }) => status === 'DEPOSEE').length, submittedById])).toEqual(sent.map(() => [1, user.id]))
    expect(await db().auditEntry.count({ where: { door: 'invoice.submit', outcome: 'ACCEPTED', structureId: structure.id, userId: user.id } })).toBe(3)
    expect((await storedLines(batchId)).map(({ submissionKey, sendingProblem }) => [submissionKey, sendingProblem])).toEqual(sent.map(() => [null, null]))
  })

  it('says on its line why one was refused, sends the others, and sends it once it is put right', async () => {
    const { me, batchId, chosen, structure, buyer } = await readyBatch(3)
    const [first, second] = await storedLines(batchId)
    const { number } = await db().invoice.findUniqueOrThrow({ where: { id: first!.invoiceId! } })
    await sendBatch.door.call(me, { batchId, chosen })
    // Between the confirmation and the worker, a colleague changes one.
    await db().invoice.update({ where: { id: second!.invoiceId! }, data: { version: 9 } })
    await work(batchId)
    const lines = await linesOf(me, batchId)
    expect(lines.map(({ state }) => state)).toEqual(['sent', 'ready', 'sent'])
    expect(lines[1]?.sendingProblem).toContain('a changé depuis votre confirmation')
    expect(await db().auditEntry.count({ where: { door: 'invoice.submit', outcome: 'REFUSED', structureId: structure.id, reason: 'batch.changed' } })).toBe(1)
    // The same number as one that has left: the official refusal, on its line.
    await db().invoice.update({ where: { id: second!.invoiceId! }, data: { number } })
    await sendBatch.door.call(me, { batchId, chosen: `${second!.invoiceId}:9` })
    await work(batchId)
    expect((await linesOf(me, batchId))[1]).toMatchObject({ state: 'toComplete', sendingProblem: expect.stringContaining('numéro') })
    await db().invoice.update({ where: { id: second!.invoiceId! }, data: { number: 'F-NEUF' } })
    await sendBatch.door.call(me, { batchId, chosen: await chosenIn(me, batchId) })
    await work(batchId)
    expect((await linesOf(me, batchId))[1]).toMatchObject({ state: 'sent', sendingProblem: null })
    expect(await db().invoice.count({ where: { buyerId: buyer.id, submittedAt: { not: null } } })).toBe(3)
  })

  it('acts for the person as his rights are when it runs, and takes nothing that is not in the batch', async () => {
    const { structure, batchId, chosen, fileIds } = await readyBatch(1)
    const colleague = await createUser()
    await affiliate(colleague.id, structure.id, 'USER', 'MODIFICATION')
    const me = await callerOf(colleague.id)
    const foreign = await readyBatch(1)
    await expect(sendBatch.door.call(me, { batchId, chosen: foreign.chosen })).rejects.toMatchObject({ code: 'not-found' })
    await sendBatch.door.call(me, { batchId, chosen })
    await expect(removeBatchFile.door.call(me, { batchFileId: fileIds[0] })).rejects.toMatchObject({ code: 'batch.sending' })
    await db().entitlement.deleteMany({ where: { userId: colleague.id } })
    await work(batchId)
    expect(await storedLines(batchId)).toMatchObject([{ submissionKey: null, sendingProblem: expect.stringContaining('pas le droit') }])
    expect(await db().invoice.count({ where: { batchFile: { batchId }, submittedAt: { not: null } } })).toBe(0)
  })
})
