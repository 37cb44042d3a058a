import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { deleteDraft } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { addBatchFiles, closeBatch, moveDeposit, receiveBatchFile, removeBatchFile } from '@/app/(portail)/factures-emises/deposer/lots/actions'
import { POST } from '@/app/api/depots/lots/[fichierId]/route'
import { readBatchScan } from '@/lib/deposits/jobs/read-batch-scan'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { listBatches } from '@/lib/deposits/queries/list-batches'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { db } from '@/lib/platform/db'
import { announce, batchOf, linesOf, readyPdf, storedLines } from '../../support/batches'
import { resetDatabase } from '../../support/database'
import { deposit, fileOf, makePdfFile, recipient } from '../../support/invoices'
import { affiliate, callerOf, createStructure, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

const codeOf = (call: Promise<unknown>) => call.then(() => 'passed', (error: { code: string }) => error.code)
const SCAN = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../samples/scans/scan-droit.pdf')))

describe('the files of a batch', () => {
  it('are announced once: « Continuer » twice and the same drop again add nothing; 101 are too many', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const input = { structureId: structure.id, batchKey: randomUUID(), files: announce(60) }
    const answers = await Promise.all([1, 2, 3].map(() => addBatchFiles.door.call(me, input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await codeOf(addBatchFiles.door.call(me, { ...input, files: announce(41, 60) }))).toBe('batch.full')
    expect(await codeOf(addBatchFiles.door.call(me, { ...input, batchKey: randomUUID(), files: announce(101) }))).toBe('form.invalid')
    await addBatchFiles.door.call(me, { ...input, files: announce(40, 60) })
    expect(await linesOf(me, answers[0]!.batchId)).toHaveLength(100)
  })

  it('are refused by name, size and look before a byte is sent, each with its sentence', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const { batchId } = await addBatchFiles.door.call(me, { structureId: structure.id, batchKey: randomUUID(), files: [{ name: 'vide.pdf', size: 0 }, { name: 'lourd.pdf', size: 60 * 2 ** 20 }, { name: 'photo.jpg', size: 10, refusal: 'notPdf' }, { name: 'bon.pdf', size: 10 }] })
    const lines = await linesOf(me, batchId)
    expect(lines.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused', 'awaited'])
    expect(lines.map(({ refusal }) => refusal?.sentence ?? '')).toEqual([expect.stringContaining('vide'), expect.stringContaining('10 Mo'), expect.stringContaining('n’est pas un PDF'), ''])
  })

  it('become drafts of their own, and say what each lacks; those that are none stop nobody', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const buyer = await recipient()
    const good = await readyPdf(structure.identifier, buyer.identifier)
    const earlier = await readyPdf(structure.identifier, buyer.identifier)
    const invoiceId = await deposit(me, structure.id, earlier)
    const files = [good, await readyPdf(structure.identifier, buyer.identifier, 'F-77', /sur les débits/), Buffer.from('rien'), await makePdfFile(['x'], { userPassword: 'a', ownerPassword: 'b' }), good.subarray(0, 500), good, earlier]
    const { batchId, refusals } = await batchOf(me, structure.id, files)
    expect(refusals).toEqual([null, null, 'notPdf', 'encrypted', 'truncated', 'sameInBatch', 'alreadyDeposited'])
    const lines = await linesOf(me, batchId)
    expect(lines.map(({ state }) => state)).toEqual(['ready', 'toComplete', 'refused', 'refused', 'refused', 'refused', 'refused'])
    expect(lines[1]?.lacks.map(({ sentence }) => sentence)).toEqual(['Choisissez le type de TVA.'])
    expect(lines[6]?.refusal?.href).toContain(invoiceId)
    expect(await db().invoice.count({ where: { structureId: structure.id } })).toBe(3)
  }, 90_000)

  it('are deposited once whatever the connection does, also through the address that shows progress', async () => {
    const { user, structure, caller } = await supplier()
    const me = await caller()
    const bytes = await readyPdf(structure.identifier, '12345678200051')
    const { batchId, fileIds } = await addBatchFiles.door.call(me, { structureId: structure.id, batchKey: randomUUID(), files: [{ name: 'a.pdf', size: bytes.length }] })
    const send = () => {
      const form = new FormData()
      form.set('file', fileOf(bytes, 'a.pdf'))
      return visit(POST, user.id, `/api/depots/lots/${fileIds[0]}`, { fichierId: fileIds[0]! }, { method: 'POST', body: form, headers: { 'sec-fetch-site': 'same-origin' } })
    }
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await answers[0]!.json()).toEqual({ refusal: null, url: expect.stringContaining(batchId) })
    expect(await db().invoice.count({ where: { structureId: structure.id } })).toBe(1)
  })

  it('leave with their draft, are not deposited once removed, and may come again afterwards', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const bytes = await readyPdf(structure.identifier, '12345678200051')
    const { batchId, batchKey, fileIds } = await batchOf(me, structure.id, [bytes])
    const [line] = await storedLines(batchId)
    await removeBatchFile.door.call(me, { batchFileId: fileIds[0] })
    expect(await db().invoice.findUniqueOrThrow({ where: { id: line!.invoiceId! } })).toMatchObject({ status: 'SUPPRIMEE' })
    expect(await linesOf(me, batchId)).toEqual([])
    expect(await codeOf(receiveBatchFile.door.call(me, { batchFileId: fileIds[0], file: fileOf(bytes) }))).toBe('batch.removed')
    expect((await batchOf(me, structure.id, [bytes], batchKey)).refusals).toEqual([null])
    // A draft that was deleted elsewhere is no line any more.
    const [, again] = await storedLines(batchId)
    await deleteDraft.door.call(me, { invoiceId: again!.invoiceId, version: 1 })
    expect(await linesOf(me, batchId)).toEqual([])
  })

  it('of two with the same number in one batch, the second lacks its own', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const buyer = await recipient()
    const { batchId } = await batchOf(me, structure.id, [await readyPdf(structure.identifier, buyer.identifier, 'F-1'), await readyPdf(structure.identifier, buyer.identifier, 'F-1', /Règlement/)])
    const [first, second] = await linesOf(me, batchId)
    expect(first?.state).toBe('ready')
    expect(second?.lacks.at(-1)).toMatchObject({ field: 'number', sentence: expect.stringContaining('facture-0.pdf') })
  })

  it('with images are read by the worker, whether it runs once or twice', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const { batchId, fileIds } = await batchOf(me, structure.id, [SCAN])
    expect((await linesOf(me, batchId))[0]?.state).toBe('reading')
    await readBatchScan.run({ batchFileId: fileIds[0]! })
    await readBatchScan.run({ batchFileId: fileIds[0]! })
    expect((await linesOf(me, batchId))[0]).toMatchObject({ state: 'toComplete', invoice: { number: 'FA-2026-0417' } })
  }, 90_000)
})

describe('whose batch it is', () => {
  it('strangers do not find it, colleagues who may deposit do; the list is one’s own and ends when it is closed', async () => {
    const owner = await supplier()
    const me = await owner.caller()
    const colleague = await createUser()
    await affiliate(colleague.id, owner.structure.id, 'USER', 'MODIFICATION')
    const { batchId } = await addBatchFiles.door.call(me, { structureId: owner.structure.id, batchKey: randomUUID(), files: announce(1) })
    expect(await codeOf(getBatch.door.call(await (await supplier()).caller(), { batchId }))).toBe('not-found')
    expect(await codeOf(getBatch.door.call(await callerOf(colleague.id), { batchId }))).toBe('passed')
    expect((await listBatches.door.call(me, {})).map(({ id, total, awaited }) => ({ id, total, awaited }))).toEqual([{ id: batchId, total: 1, awaited: 1 }])
    expect(await listBatches.door.call(await callerOf(colleague.id), {})).toEqual([])
    await closeBatch.door.call(me, { batchId })
    expect(await listBatches.door.call(me, {})).toEqual([])
  })

  it('an invoice of another structure of the person is proposed for it, and goes there with what was typed', async () => {
    const { user, structure, caller } = await supplier()
    const other = await createStructure({ name: 'Menuiserie Petit' })
    await affiliate(user.id, other.id)
    const me = await caller()
    const { batchId } = await batchOf(me, structure.id, [await readyPdf(other.identifier, (await recipient()).identifier)])
    const [line] = await linesOf(me, batchId)
    expect(line?.otherSeller?.own).toEqual({ id: other.id, name: 'Menuiserie Petit' })
    const invoiceId = line!.invoice!.id
    await db().invoice.update({ where: { id: invoiceId }, data: { comment: 'Bon travail', version: 2 } })
    const stranger = await createStructure({})
    expect(await codeOf(moveDeposit.door.call(me, { invoiceId, version: '2', toStructureId: stranger.id }))).toBe('not-found')
    expect(await codeOf(moveDeposit.door.call(me, { invoiceId, version: '1', toStructureId: other.id }))).toBe('invoice.stale')
    await moveDeposit.door.call(me, { invoiceId, version: '2', toStructureId: other.id })
    expect((await linesOf(me, batchId))[0]).toMatchObject({ state: 'ready', otherSeller: null, invoice: { structureId: other.id } })
    expect(await db().invoice.findMany({ where: { structureId: other.id }, select: { comment: true } })).toEqual([{ comment: 'Bon travail' }])
    expect(await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).toMatchObject({ status: 'SUPPRIMEE' })
  })
})
