import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { visit } from '../../support/web'
import { readScan } from '@/app/(portail)/factures-emises/deposer/[depotId]/lecture/actions'
import { POST } from '@/app/api/depots/[depotId]/lecture/route'
import { getScan } from '@/lib/deposits/queries/get-scan'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import type { ScanMessage } from '@/lib/deposits/model/scan-message'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { deposit, makePdfFile } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

const SCAN = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../samples/scans/scan-droit.pdf')))

const ask = (userId: string | null, depotId: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) => visit(POST, userId, `/api/depots/${depotId}/lecture`, { depotId }, { method: 'POST', headers })
const linesOf = async (response: Response) => (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as ScanMessage)

describe('the images of a deposit', () => {
  it('are not read at the upload, then read once, told page by page; what is typed stays', async () => {
    const { user, structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id, SCAN)
    expect(await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: id } })).toMatchObject({ failure: 'noText', ocrAt: null })
    await db().invoice.update({ where: { id }, data: { amountDue: 1n } })
    const messages = await linesOf(await ask(user.id, id))
    expect(messages[0]).toEqual({ page: 1, pages: 1, fraction: 0 })
    const end = messages.at(-1) as Extract<ScanMessage, { done: true }>
    expect(end).toMatchObject({ done: true, values: { number: 'FA-2026-0417', issueDate: '2026-10-12' } })
    expect(end.places.find(({ field }) => field === 'number')).toMatchObject({ page: 1, certainty: 'toCheck', fromImage: expect.any(Number) })
    const invoice = await db().invoice.findUniqueOrThrow({ where: { id }, include: { reading: true } })
    expect(invoice).toMatchObject({ number: 'FA-2026-0417', totalWithVat: 240_000n, amountDue: 1n, version: 1, reading: { failure: null, recognition: { source: 'ocr' } } })
    const readAt = invoice.reading!.ocrAt
    expect(await linesOf(await ask(user.id, id))).toEqual([end])
    await readScan.door.call(me, { invoiceId: id })
    expect((await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: id } })).ocrAt).toEqual(readAt)
  }, 90_000)

  it('are read once for two tabs, and say that nothing is there when nothing is', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id, await makePdfFile([]))
    const answers = await Promise.all([readScan.door.call(me, { invoiceId: id }), readScan.door.call(me, { invoiceId: id })])
    expect(answers).toEqual([{ values: {}, places: [] }, { values: {}, places: [] }])
    expect(await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: id } })).toMatchObject({ failure: 'noText', recognition: null, ocrAt: expect.any(Date) })
  }, 90_000)

  it('are left when the browser leaves, and may be read again', async () => {
    const { user, structure, caller } = await supplier()
    const id = await deposit(await caller(), structure.id, SCAN)
    const reader = (await ask(user.id, id)).body!.getReader()
    await reader.read()
    await reader.cancel()
    await vi.waitFor(async () => expect(await db().auditEntry.count({ where: { door: 'deposit.read-scan', outcome: 'REFUSED', reason: 'scan.cancelled' } })).toBe(1), { timeout: 20_000 })
    expect((await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: id } })).ocrAt).toBeNull()
    expect((await linesOf(await ask(user.id, id))).at(-1)).toMatchObject({ done: true })
  }, 90_000)

  it('are read for those who may write this invoice only', async () => {
    const { user, structure, caller } = await supplier()
    const id = await deposit(await caller(), structure.id, SCAN)
    const [stranger, reader] = [await supplier('Autre'), await createUser()]
    await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    for (const [who, code, status] of [[null, 'session.needed', 401], [stranger.user.id, 'not-found', 404], [reader.id, 'forbidden', 403]] as const) {
      const caller = who ? await callerOf(who) : visitor()
      await expect(readScan.door.call(caller, { invoiceId: id })).rejects.toMatchObject({ code })
      await expect(getScan.door.call(caller, { invoiceId: id })).rejects.toMatchObject({ code })
      expect((await ask(who, id)).status).toBe(status)
    }
    expect((await ask(user.id, 'rien')).status).toBe(404)
    expect((await ask(user.id, id, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: id } })).ocrAt).toBeNull()
  })
})
