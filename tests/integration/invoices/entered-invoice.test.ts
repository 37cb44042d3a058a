import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { saveDraft } from '@/lib/invoices/commands/save-draft'
import { saveEntry } from '@/lib/invoices/commands/save-entry'
import { startEntry } from '@/lib/invoices/commands/start-entry'
import { submitEntry } from '@/lib/invoices/commands/submit-entry'
import { ensureCertificate } from '@/lib/invoices/jobs/certify-deposit'
import { ensureIssued } from '@/lib/invoices/jobs/issue-invoice'
import { saveSchema } from '@/lib/invoices/model/draft'
import { saveEntrySchema, sendEntrySchema } from '@/lib/invoices/model/entry/entry-schema'
import { withDocument } from '@/lib/invoices/with-document'
import type { CommandContext } from '@/lib/platform/context'
import { db, inTransaction } from '@/lib/platform/db'
import { readBytes } from '@/lib/platform/storage'
import { findEmbedded } from '@/lib/recognition/embedded/find-embedded'
import { DomainErrors, notFound } from '@/lib/shared/errors'
import { recipient } from '../../support/invoices'
import { supplier } from '../../support/people'

const NOW = new Date('2026-11-21T10:00:00Z')
const LINES = [
  { reference: 'A1', label: 'Escalier', quantity: '1', unit: 'Forfait', netPrice: '4 850,00', discount: '', vatRate: '10' },
  { reference: '', label: '', quantity: '', unit: '', netPrice: '', discount: '', vatRate: '20' },
  { reference: '', label: 'Porte', quantity: '12', unit: 'u', netPrice: '412,50', discount: '5 %', vatRate: '20' },
]

async function ready(hasMandate = true) {
  const { user, structure, caller } = await supplier('Menuiserie Cantegril')
  const buyer = await recipient()
  if (hasMandate) {
    const signed = await db().storedFile.create({ data: { structureId: structure.id, kind: 'MANDATE', name: 'mandat.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) } })
    await db().billingMandate.create({ data: { structureId: structure.id, name: 'Mandat', status: 'ACTIF', signatoryId: user.id, parties: {}, signedAt: NOW, documentId: signed.id } })
  }
  const { actor } = await caller()
  const run = <I, O>(command: (input: I, context: CommandContext) => Promise<O>, input: I) => inTransaction((tx) => command(input, { tx, actor: actor!, now: NOW, address: null }))
  const start = () => run(startEntry, { structureId: structure.id, sellerServiceId: null, copiesId: null, entryKey: randomUUID() }).then(({ invoiceId }) => invoiceId)
  const form = (invoiceId: string, version: number, changes = {}) => ({ invoiceId, version, buyerSiret: buyer.identifier, vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE', lines: LINES, ...changes })
  const save = (invoiceId: string, version: number, changes = {}) => run(saveEntry, saveEntrySchema.parse(form(invoiceId, version, changes)))
  const send = (invoiceId: string, version: number, changes = {}) => run(submitEntry, sendEntrySchema.parse({ submissionKey: randomUUID(), confirmed: 'oui', ...form(invoiceId, version, changes) }))
  return { structure, buyer, run, start, save, send }
}

describe('an entered invoice', () => {
  it('keeps the cells as typed and the amounts of those that can be read; a stale page overwrites nothing', async () => {
    const { start, save } = await ready()
    const invoiceId = await start()
    const lines = [...LINES, { ...LINES[0]!, quantity: 'beaucoup' }]
    await save(invoiceId, 1, { lines, globalDiscount: '100,00' })
    const invoice = await db().invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { entry: true, vatBreakdown: true } })
    expect(invoice).toMatchObject({ version: 2, number: null, totalWithoutVat: 946549n, totalVat: 141251n, totalWithVat: 1087800n, amountDue: 1087800n, globalDiscount: 10000n })
    expect(invoice.vatBreakdown).toHaveLength(2)
    expect(invoice.entry?.lines).toEqual(lines)
    await expect(save(invoiceId, 1)).rejects.toMatchObject({ code: 'invoice.stale' })
  })

  it('is sent with a number of the suite, the date of the day and its lines; its Factur-X is its original', async () => {
    const { structure, buyer, start, send } = await ready()
    const invoiceId = await start()
    const asked = await send(invoiceId, 1, { confirmed: undefined })
    expect(asked).toMatchObject({ sent: false })
    expect(asked.warnings.map(({ code }) => code)).toEqual(['invoice.vat-without-number'])
    expect(await db().invoiceNumbering.count({ where: { structureId: structure.id } })).toBe(0)
    expect(await send(invoiceId, 1)).toMatchObject({ sent: true })
    const certificate = await ensureCertificate(invoiceId)
    await Promise.all([ensureIssued(invoiceId), ensureIssued(invoiceId)])
    const sent = await db().invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { original: true, lines: { orderBy: { position: 'asc' } } } })
    expect(sent).toMatchObject({ status: 'DEPOSEE', number: 'CANTATE-2026-000001', sentYear: 2026, certificateId: certificate?.id, original: { name: 'CANTATE-2026-000001.pdf', kind: 'INVOICE_PDF' } })
    expect(sent.lines.map(({ label, net }) => [label, net])).toEqual([['Escalier', 485000n], ['Porte', 470250n]])
    const embedded = await findEmbedded(new Uint8Array(await readBytes(sent.original!.sha256)))
    expect(embedded?.fields).toMatchObject({ invoiceNumber: 'CANTATE-2026-000001', issueDate: '2026-11-21', totalWithTax: '10978.00', buyerSiret: buyer.identifier, sellerSiret: structure.identifier })
    expect(await db().storedFile.count({ where: { structureId: structure.id, kind: 'INVOICE_PDF' } })).toBe(1)
  })

  it('numbers without a gap when several are sent at once, and when one fails', async () => {
    const { structure, start, send } = await ready()
    const drafts = [await start(), await start(), await start(), await start()]
    await expect(send(drafts[0]!, 1, { lines: [] })).rejects.toMatchObject({ code: 'invoice.bad-line' })
    await Promise.all(drafts.map((id) => send(id, 1)))
    const numbers = await db().invoice.findMany({ where: { structureId: structure.id }, orderBy: { number: 'asc' }, select: { number: true } })
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4].map((rank) => `CANTATE-2026-00000${rank}`))
  })

  it('says all that blocks at once, cell by cell', async () => {
    const { start, send } = await ready()
    const lines = [{ ...LINES[0]!, quantity: '-1' }, LINES[1]!, { ...LINES[2]!, netPrice: '' }]
    const error = await send(await start(), 1, { lines, vatRegime: 'EXONERATION', exemptionReason: 'CGI_262TER_I', paymentMeans: '' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(DomainErrors)
    const fields = (error as DomainErrors).errors.map(({ field, code }) => `${field} ${code}`)
    expect(fields).toEqual(expect.arrayContaining(['lines.0.quantity invoice.bad-line', 'lines.2.netPrice invoice.bad-line', 'exemptionReason invoice.no-seller-vat-number', 'exemptionReason invoice.no-buyer-vat-number', 'paymentMeans invoice.no-payment-means']))
  })

  it('needs an active mandate, to begin and to send', async () => {
    const { start } = await ready(false)
    await expect(start()).rejects.toMatchObject({ kind: 'conflict', code: 'invoice.no-mandate' })
    const later = await ready()
    const invoiceId = await later.start()
    await db().billingMandate.updateMany({ where: { structureId: later.structure.id }, data: { status: 'REVOQUE', revokedAt: NOW } })
    await expect(later.send(invoiceId, 1)).rejects.toMatchObject({ code: 'invoice.no-mandate' })
  })

  it('is repeated or made again: recipient, lines and amounts, not number, date nor payment; by its structure alone', async () => {
    const { structure, buyer, run, start, send } = await ready()
    const copiesId = await start()
    const copy = (one: string, structureId = structure.id) => run(startEntry, { structureId, sellerServiceId: null, copiesId: one, entryKey: randomUUID() })
    await expect(copy(copiesId)).rejects.toMatchObject({ kind: 'notFound' })
    await send(copiesId, 1, { paid: '100,00', globalDiscount: '10,00', comment: 'Merci' })
    const read = async ({ invoiceId }: { invoiceId: string }) => db().invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { entry: true, vatBreakdown: true } })
    const known = await read({ invoiceId: copiesId })
    const repeated = await read(await copy(copiesId))
    expect(repeated).toMatchObject({ status: 'BROUILLON', number: null, sentNumber: null, issueDate: null, submittedAt: null, originalId: null, comment: null, repeatsId: null, version: 1, buyerId: buyer.id, paymentMeans: 'CHEQUE', globalDiscount: 1000n })
    expect([repeated.totalWithVat, repeated.amountDue]).toEqual([known.totalWithVat, known.totalWithVat])
    expect(repeated.entry).toMatchObject({ lines: LINES, paid: null })
    expect(repeated.vatBreakdown).toHaveLength(known.vatBreakdown.length)
    await db().invoice.update({ where: { id: copiesId }, data: { status: 'REJETEE' } })
    expect(await read(await copy(copiesId))).toMatchObject({ repeatsId: copiesId, number: null })
    const other = await ready()
    await expect(other.run(startEntry, { structureId: other.structure.id, sellerServiceId: null, copiesId, entryKey: randomUUID() })).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('has its PDF for the first page that asks, made by nobody who may not read it', async () => {
    const { start, send } = await ready()
    const invoiceId = await start()
    await send(invoiceId, 1)
    const read = () => db().invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { original: true } })
    await expect(withDocument(() => Promise.reject(notFound()))).rejects.toMatchObject({ kind: 'notFound' })
    expect((await read()).original).toBeNull()
    expect((await withDocument(read)).original).toMatchObject({ name: 'CANTATE-2026-000001.pdf' })
  })

  it('is no deposit: the doors of a deposit do not touch it', async () => {
    const { start, run, buyer } = await ready()
    const invoiceId = await start()
    await expect(run(saveDraft, saveSchema.parse({ invoiceId, version: 1, buyerSiret: buyer.identifier, totalWithoutVat: '1' }))).rejects.toMatchObject({ kind: 'notFound' })
  })
})
