import { beforeAll, describe, expect, it } from 'vitest'
import { deleteDraft, saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)

const codeOf = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string }) => error.code)

describe('drafts', () => {
  it('keep what is there, complete or not, and reserve no number', async () => {
    const { structure, caller, user } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id)
    expect(await saveDraft.door.call(me, { invoiceId: id, version: '1' })).toEqual({ invoiceId: id, version: 2 })
    await saveDraft.door.call(me, { invoiceId: id, version: '2', number: ' F 1 ', buyerSiret: '999 000 111 22233', totalWithoutVat: '1 234,5', totalVat: '0', comment: 'À relire', vat: [{ rate: '5,5', base: '10', vat: '0,55' }, { rate: '', base: '', vat: '' }] })
    const page = await getInvoice.door.call(me, { invoiceId: id, history: parseHistoryWish({}) })
    expect(page).toMatchObject({ status: 'BROUILLON', version: 3, submittedAt: null, buyer: null })
    expect(page.fields).toMatchObject({ number: 'F 1', buyerSiret: '99900011122233', totalWithoutVat: 123_450n, totalWithVat: 123_450n, comment: 'À relire', vat: [{ rate: '5.5', base: 1000n, vat: 55n }] })
    expect(await db().invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({ sentNumber: null, sentYear: null, submittedAt: null })
    expect(page.history?.events.map(({ status }) => status)).toEqual(['BROUILLON', 'INTERPRETEE_OCR'])
    expect(await db().outgoingMail.count({ where: { recipient: user.email } })).toBe(0)
  })

  it('a stale tab never overwrites', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id)
    const both = await Promise.all(['premier', 'second'].map((comment) => codeOf(saveDraft.door.call(me, { invoiceId: id, version: '1', comment }))))
    expect(both.sort()).toEqual(['accepted', 'invoice.stale'])
    const buyer = await recipient()
    expect(await codeOf(sendInvoice.door.call(me, sendFormOf(id, 1, buyer.identifier)))).toBe('invoice.stale')
    expect(await codeOf(deleteDraft.door.call(me, { invoiceId: id, version: '1' }))).toBe('invoice.stale')
  })

  it('refuse amounts and dates that are none, at their fields', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id)
    const refusal = await saveDraft.door.call(me, { ...formOf(id, 1, ''), totalWithoutVat: 'beaucoup', totalVat: '-3', issueDate: 'demain', vat: [{ rate: '20', base: '', vat: '1' }], comment: 'x'.repeat(2001) }).catch((error: unknown) => error)
    expect((refusal as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual(['comment', 'issueDate', 'totalVat', 'totalWithoutVat', 'vat.0.base'])
  })

  it('are deleted once, and then found by nobody', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id)
    await deleteDraft.door.call(me, { invoiceId: id, version: '1' })
    expect(await db().invoice.findUniqueOrThrow({ where: { id }, include: { statusEvents: true } })).toMatchObject({ status: 'SUPPRIMEE' })
    expect(await codeOf(getInvoice.door.call(me, { invoiceId: id }))).toBe('not-found')
    expect(await codeOf(deleteDraft.door.call(me, { invoiceId: id, version: '2' }))).toBe('not-found')
  })

  it('a sent invoice is neither saved nor deleted', async () => {
    const { structure, caller } = await supplier()
    const me = await caller()
    const id = await deposit(me, structure.id)
    await sendInvoice.door.call(me, sendFormOf(id, 1, (await recipient()).identifier))
    expect(await codeOf(saveDraft.door.call(me, { invoiceId: id, version: '2' }))).toBe('invoice.already-sent')
    expect(await codeOf(deleteDraft.door.call(me, { invoiceId: id, version: '2' }))).toBe('invoice.already-sent')
  })

  it('are seen by nobody else', async () => {
    const { structure, caller } = await supplier()
    const id = await deposit(await caller(), structure.id)
    const [stranger, neighbour, reader] = [await supplier(), await createUser(), await createUser()]
    await affiliate(neighbour.id, structure.id, 'USER', 'MODIFICATION', (await addService(structure.id, 'S1')).id)
    await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    for (const door of [saveDraft.door, deleteDraft.door]) {
      expect(await codeOf(door.call(visitor(), { invoiceId: id, version: '1' }))).toBe('session.needed')
      expect(await codeOf(door.call(await stranger.caller(), { invoiceId: id, version: '1' }))).toBe('not-found')
      expect(await codeOf(door.call(await callerOf(neighbour.id), { invoiceId: id, version: '1' }))).toBe('not-found')
      expect(await codeOf(door.call(await callerOf(reader.id), { invoiceId: id, version: '1' }))).toBe('forbidden')
    }
    expect(await codeOf(getInvoice.door.call(await stranger.caller(), { invoiceId: id }))).toBe('not-found')
    expect(await codeOf(getInvoice.door.call(await stranger.caller(), { invoiceId: 'nimporte' }))).toBe('not-found')
    expect(await db().auditEntry.count({ where: { door: 'invoice.get', outcome: 'REFUSED' } })).toBeGreaterThanOrEqual(2)
    expect((await getInvoice.door.call(await callerOf(reader.id), { invoiceId: id })).mayWrite).toBe(false)
  })
})
