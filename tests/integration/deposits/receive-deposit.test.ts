import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { depositInvoice } from '@/app/(portail)/factures-emises/deposer/actions'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { db } from '@/lib/platform/db'
import { readBytes, sha256Of } from '@/lib/platform/storage'
import { resetDatabase } from '../../support/database'
import { addService, deposit, fileOf, makePdfFile, plainPdf, recipient } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

const refusalOf = async (bytes: Uint8Array, name?: string) => {
  const { structure, caller } = await supplier()
  return depositInvoice.door.call(await caller(), { structureId: structure.id, depositKey: randomUUID(), file: fileOf(bytes, name) }).then(
    () => expect.fail('accepted'),
    (error: { code: string; message: string; field: string }) => ({ code: error.code, message: error.message, field: error.field }),
  )
}

describe('depositing a PDF', () => {
  it('keeps the same bytes, and one invoice « Interprétée » with its history', async () => {
    const { user, structure, caller } = await supplier()
    const bytes = await makePdfFile(['Facture n° 2026-001'])
    const id = await deposit(await caller(), structure.id, bytes)
    const invoice = await db().invoice.findUniqueOrThrow({ where: { id }, include: { original: true, statusEvents: true, reading: true } })
    expect(invoice).toMatchObject({ status: 'INTERPRETEE_OCR', submissionMode: 'DEPOT_PDF_PORTAIL', createdById: user.id, version: 1, sentNumber: null })
    expect(invoice.original).toMatchObject({ kind: 'INVOICE_PDF', name: 'facture.pdf', size: bytes.length, sha256: sha256Of(bytes) })
    expect(await readBytes(invoice.original!.sha256)).toEqual(bytes)
    expect(invoice.statusEvents.map((event) => event.status)).toEqual(['INTERPRETEE_OCR'])
    expect(await db().auditEntry.count({ where: { door: 'invoice.deposit', outcome: 'ACCEPTED', structureId: structure.id } })).toBe(1)
  })

  it('fills the form from what was read, and leaves empty what the recipient would refuse', async () => {
    const { structure, caller } = await supplier()
    const buyer = await recipient()
    await addService(buyer.id, 'COMPTA')
    const page = [
      structure.name, `SIRET ${structure.identifier}`, `Facture n° FA-2026-77`, 'Date de facture : 02/03/2026', `SIRET client : ${buyer.identifier}`, 'Code service : COMPTA',
      'N° engagement : CMD4512', 'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 200,00 EUR', 'Règlement par virement',
    ]
    const read = await deposit(await caller(), structure.id, await makePdfFile(page))
    expect(await db().invoice.findUniqueOrThrow({ where: { id: read } })).toMatchObject({
      number: 'FA-2026-77', issueDate: new Date('2026-03-02'), buyerSiret: buyer.identifier, buyerId: buyer.id, buyerReference: 'COMPTA',
      totalWithoutVat: 100_000n, totalVat: 20_000n, totalWithVat: 120_000n, amountDue: 120_000n,
    })
    const other = await deposit(await caller(), structure.id, await makePdfFile(page.map((line) => line.replace('COMPTA', 'INCONNU'))))
    expect(await db().invoice.findUniqueOrThrow({ where: { id: other } })).toMatchObject({ buyerId: buyer.id, buyerReference: null, buyerServiceId: null })
  })

  it('goes on without recognition when the PDF has no text or cannot be read', async () => {
    const { structure, caller } = await supplier()
    const blank = await deposit(await caller(), structure.id, await makePdfFile([]))
    expect(await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: blank } })).toMatchObject({ failure: 'noText', recognition: null })
    const odd = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2000, 'x'), Buffer.from('\nstartxref\n0\n%%EOF')])
    const damaged = await deposit(await caller(), structure.id, odd)
    expect((await db().invoiceReading.findUniqueOrThrow({ where: { invoiceId: damaged } })).failure).not.toBeNull()
  })

  it('knows a signed PDF by its signature', async () => {
    const { structure, caller } = await supplier()
    const bytes = Buffer.concat([await plainPdf(), Buffer.from('\n% << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] >>\n')])
    const id = await deposit(await caller(), structure.id, bytes)
    expect(await db().invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({ submissionMode: 'DEPOT_PDF_SIGNE_PORTAIL' })
  })

  it('takes the same upload twice as one deposit, even at the same moment', async () => {
    const { structure, caller } = await supplier()
    const input = { structureId: structure.id, depositKey: randomUUID(), file: fileOf(await plainPdf()) }
    const me = await caller()
    const answers = await Promise.all([1, 2, 3, 4].map(() => depositInvoice.door.call(me, input)))
    expect(new Set(answers.map(({ invoiceId }) => invoiceId)).size).toBe(1)
    expect(await db().invoice.count({ where: { structureId: structure.id } })).toBe(1)
  })
})

describe('files that are refused, each with its sentence', () => {
  it('empty', async () => expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'deposit.empty', field: 'file', message: expect.stringContaining('vide') }))
  it('not a PDF', async () => expect(await refusalOf(Buffer.from('bonjour'.repeat(100)), 'facture.pdf')).toMatchObject({ code: 'deposit.notPdf', message: expect.stringContaining('n’est pas un PDF') }))
  it('over 10 MB', async () => expect(await refusalOf(Buffer.concat([await plainPdf(), Buffer.alloc(10 * 2 ** 20)]))).toMatchObject({ code: 'deposit.tooHeavy', message: expect.stringContaining('10 Mo') }))
  it('60 MB', async () => expect(await refusalOf(Buffer.alloc(60 * 2 ** 20))).toMatchObject({ code: 'deposit.tooHeavy' }))
  it('cut off', async () => expect(await refusalOf((await plainPdf()).subarray(0, 500))).toMatchObject({ code: 'deposit.truncated', message: expect.stringContaining('incomplet') }))
  it('behind a password', async () => {
    const locked = await makePdfFile(['Facture'], { userPassword: 'secret', ownerPassword: 'autre' })
    expect(await refusalOf(locked)).toMatchObject({ code: 'deposit.encrypted', message: expect.stringContaining('mot de passe') })
  })
  it('and nothing is left of them', async () => {
    const before = await db().invoice.count()
    await refusalOf(Buffer.from('rien'))
    expect(await db().invoice.count()).toBe(before)
  })
})

describe('who may deposit', () => {
  const tryFor = async (caller: Awaited<ReturnType<typeof callerOf>>, structureId: string, sellerServiceId?: string) =>
    depositInvoice.door.call(caller, { structureId, depositKey: randomUUID(), file: fileOf(await plainPdf()), sellerServiceId }).then(() => 'accepted', (error: { code: string }) => error.code)

  it('visitors, strangers, readers and people without the workspace may not', async () => {
    const { structure } = await supplier()
    const [stranger, reader, bare] = [await supplier('Autre'), await createUser(), await createUser()]
    await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    await affiliate(bare.id, structure.id, 'USER', null)
    expect(await tryFor(visitor(), structure.id)).toBe('session.needed')
    expect(await tryFor(await stranger.caller(), structure.id)).toBe('not-found')
    expect(await tryFor(await callerOf(reader.id), structure.id)).toBe('forbidden')
    expect(await tryFor(await callerOf(bare.id), structure.id)).toBe('forbidden')
    expect(await db().auditEntry.count({ where: { door: 'invoice.deposit', outcome: 'REFUSED', structureId: structure.id } })).toBe(4)
  })

  it('a user of one service deposits for this service only', async () => {
    const { structure } = await supplier()
    const [mine, other] = [await addService(structure.id, 'MIEN'), await addService(structure.id, 'AUTRE')]
    const user = await createUser()
    await affiliate(user.id, structure.id, 'USER', 'MODIFICATION', mine.id)
    const caller = await callerOf(user.id)
    expect(await tryFor(caller, structure.id, mine.id)).toBe('accepted')
    expect(await tryFor(caller, structure.id, other.id)).toBe('not-found')
    expect(await tryFor(caller, structure.id)).toBe('not-found')
  })
})
