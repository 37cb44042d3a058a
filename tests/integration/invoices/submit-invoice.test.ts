import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { db } from '@/lib/platform/db'
import { DomainErrors } from '@/lib/shared/errors'
import { STATE_SIRET } from '@/lib/shared/siret'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, nextNumber, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)

async function ready() {
  const one = await supplier()
  const caller = await one.caller()
  const buyer = await recipient()
  return { ...one, caller, buyer, id: await deposit(caller, one.structure.id) }
}

const codesOf = (call: Promise<unknown>) => call.then(() => [], (error: unknown) => (error instanceof DomainErrors ? error.errors.map(({ code }) => code) : [(error as { code: string }).code]))
const read = (id: string) => db().invoice.findUniqueOrThrow({ where: { id }, include: { statusEvents: { orderBy: { at: 'asc' } }, vatBreakdown: true } })
const mailsOf = (email: string) => db().outgoingMail.findMany({ where: { recipient: email } })

describe('sending', () => {
  it('asks for the confirmation first, and writes nothing then', async () => {
    const { caller, buyer, id } = await ready()
    const answer = await sendInvoice.door.call(caller, { ...formOf(id, 1, buyer.identifier, { paymentMeans: 'VIREMENT' }), submissionKey: randomUUID() })
    expect(answer).toMatchObject({ sent: false, version: 1, warnings: [{ code: 'invoice.no-bank-account', blocking: false }] })
    expect(await read(id)).toMatchObject({ status: 'INTERPRETEE_OCR', version: 1, number: null })
  })

  it('sends with its history, one mail, its number reserved and its jobs', async () => {
    const { caller, user, buyer, id } = await ready()
    const form = sendFormOf(id, 1, buyer.identifier, { vat: [{ rate: '20', base: '100', vat: '20' }] })
    expect(await sendInvoice.door.call(caller, form)).toMatchObject({ sent: true, version: 2 })
    const invoice = await read(id)
    expect(invoice).toMatchObject({ status: 'DEPOSEE', sentNumber: form.number, sentYear: caller.now.getUTCFullYear(), buyerId: buyer.id, totalWithVat: 12_000n, amountDue: 12_000n, submittedById: user.id })
    expect(invoice.vatBreakdown).toMatchObject([{ base: 10_000n, vat: 2_000n }])
    expect(invoice.statusEvents.map((event) => event.status)).toEqual(['INTERPRETEE_OCR', 'DEPOSEE'])
    const mails = await mailsOf(user.email)
    expect(mails).toHaveLength(1)
    expect(mails[0]!.subject).toContain(form.number)
    const jobs = await db().$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.job WHERE data->>'invoiceId' = ${id} ORDER BY name`
    expect(jobs.map(({ name }) => name)).toEqual(['invoice.certify', 'invoice.route', 'recognition.learn'])
  })

  it('a double click sends one invoice and one mail; a repeated answer is the first one', async () => {
    const { caller, user, buyer, id } = await ready()
    const form = sendFormOf(id, 1, buyer.identifier)
    const answers = await Promise.all([sendInvoice.door.call(caller, form), sendInvoice.door.call(caller, form)])
    expect(answers.map(({ sent }) => sent)).toEqual([true, true])
    expect(await sendInvoice.door.call(caller, form)).toMatchObject({ sent: true, version: 2 })
    expect((await read(id)).statusEvents).toHaveLength(2)
    expect(await mailsOf(user.email)).toHaveLength(1)
    expect(await codesOf(sendInvoice.door.call(caller, { ...form, submissionKey: randomUUID() }))).toEqual(['invoice.already-sent'])
  })

  it('of twenty who send the same number at once, one passes', async () => {
    const { caller, structure, buyer } = await ready()
    const ids = await Promise.all(Array.from({ length: 20 }, () => deposit(caller, structure.id)))
    const number = nextNumber()
    const results = await Promise.all(ids.map((id) => codesOf(sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier, { number })))))
    expect(results.filter((codes) => codes.length === 0)).toHaveLength(1)
    expect(results.filter((codes) => codes[0] === 'invoice.duplicate-number')).toHaveLength(19)
    expect(await db().invoice.count({ where: { structureId: structure.id, sentNumber: number } })).toBe(1)
  })

  it('the same number goes to another structure, and in another year', async () => {
    const { caller, structure, buyer, id } = await ready()
    const number = nextNumber()
    await sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier, { number }))
    const next = await deposit(caller, structure.id)
    expect(await codesOf(sendInvoice.door.call(caller, sendFormOf(next, 1, buyer.identifier, { number })))).toEqual(['invoice.duplicate-number'])
    const later = { ...caller, now: new Date('2028-01-01T12:00:00Z') }
    expect(await codesOf(sendInvoice.door.call(later, sendFormOf(next, 1, buyer.identifier, { number })))).toEqual([])
    const other = await ready()
    expect(await codesOf(sendInvoice.door.call(other.caller, sendFormOf(other.id, 1, buyer.identifier, { number })))).toEqual([])
  })
})

describe('what blocks', () => {
  const blocked = async (changes: Record<string, unknown>, siret?: string) => {
    const { caller, buyer, id } = await ready()
    const codes = await codesOf(sendInvoice.door.call(caller, sendFormOf(id, 1, siret ?? buyer.identifier, changes)))
    if (codes.length > 0) expect((await read(id)).status).toBe('INTERPRETEE_OCR')
    return codes
  }

  it('an empty form says everything at once', async () => {
    const empty = { number: '', issueDate: '', vatRegime: '', paymentMeans: '', totalWithoutVat: '', totalVat: '', amountDue: '', buyerSiret: '' }
    expect(await blocked(empty)).toEqual(['invoice.no-recipient', 'invoice.bad-number', 'invoice.no-date', 'invoice.no-vat-regime', 'invoice.no-payment-means', 'invoice.no-net', 'invoice.no-vat', 'invoice.no-amount-due'])
  })
  it('a future date', async () => expect(await blocked({ issueDate: '01/01/2099' })).toEqual(['invoice.future-date']))
  it('a date that does not exist', async () => expect(await blocked({ issueDate: '31/02/2026' })).toEqual(['form.invalid']))
  it('an exemption without its reason', async () => expect(await blocked({ vatRegime: 'EXONERATION' })).toEqual(['invoice.no-exemption-reason']))
  it('an A2 that is still to be paid', async () => {
    expect(await blocked({ billingFramework: 'A2' })).toEqual(['invoice.paid-with-amount-due'])
    expect(await blocked({ billingFramework: 'A2', amountDue: '0' })).toEqual([])
  })
  it('an A9 without its validator', async () => expect(await blocked({ billingFramework: 'A9' })).toEqual(['invoice.no-validator']))
  it('a wrong or unknown SIRET', async () => {
    expect(await blocked({}, '12345678900001')).toEqual(['invoice.unknown-recipient'])
    expect(await blocked({}, '123')).toEqual(['invoice.unknown-recipient'])
  })
  it('a private recipient, an inactive one', async () => {
    expect(await blocked({}, (await supplier()).structure.identifier)).toEqual(['invoice.private-recipient'])
    expect(await blocked({}, (await recipient({ status: 'INACTIVE' })).identifier)).toEqual(['invoice.inactive-recipient'])
  })
  it('a service that is unknown, inactive, ended or reserved', async () => {
    const buyer = await recipient()
    await addService(buyer.id, 'VIEUX', { status: 'INACTIVE' })
    await addService(buyer.id, 'FINI', { activeUntil: new Date('2021-01-01') })
    await addService(buyer.id, 'FACTURES_PUBLIQUES')
    await addService(buyer.id, 'BON')
    expect(await blocked({ buyerReference: 'INCONNU' }, buyer.identifier)).toEqual(['invoice.unknown-service'])
    expect(await blocked({ buyerReference: 'VIEUX' }, buyer.identifier)).toEqual(['invoice.inactive-service'])
    expect(await blocked({ buyerReference: 'FINI' }, buyer.identifier)).toEqual(['invoice.inactive-service'])
    expect(await blocked({ buyerReference: 'FACTURES_PUBLIQUES' }, buyer.identifier)).toEqual(['invoice.reserved-service'])
    expect(await blocked({ buyerReference: 'BON' }, buyer.identifier)).toEqual([])
  })
  it('obligations of the recipient', async () => {
    expect(await blocked({}, (await recipient({ serviceRequired: true })).identifier)).toEqual(['invoice.no-service'])
    expect(await blocked({}, (await recipient({ commitmentRequired: true })).identifier)).toEqual(['invoice.no-commitment'])
    const either = await recipient({ serviceOrCommitmentRequired: true })
    expect(await blocked({}, either.identifier)).toEqual(['invoice.no-service'])
    expect(await blocked({ purchaseOrderReference: 'BC-1' }, either.identifier)).toEqual([])
  })
  it('the State: service and a commitment that exists', async () => {
    const state = await recipient({ identifier: STATE_SIRET, name: 'État' })
    await addService(state.id, 'DRFIP')
    await db().commitment.create({ data: { structureId: state.id, number: '1512345678' } })
    expect(await blocked({ isState: 'oui' }, '')).toEqual(['invoice.no-service', 'invoice.no-commitment'])
    expect(await blocked({ isState: 'oui', buyerReference: 'DRFIP', purchaseOrderReference: '99' }, '')).toEqual(['invoice.unknown-commitment'])
    expect(await blocked({ isState: 'oui', buyerReference: 'DRFIP', purchaseOrderReference: '1512345678' }, '')).toEqual([])
  })
  it('a supplier that was deactivated meanwhile', async () => {
    const { caller, structure, buyer, id } = await ready()
    await db().structure.update({ where: { id: structure.id }, data: { status: 'INACTIVE' } })
    expect(await codesOf(sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier)))).toEqual(['invoice.inactive-seller'])
  })
})

describe('who may send', () => {
  it('not visitors, strangers, readers, colleagues of another service; a foreign service or account is refused', async () => {
    const { caller, structure, buyer, id } = await ready()
    const [stranger, reader, neighbour] = [await supplier(), await createUser(), await createUser()]
    const service = await addService(structure.id, 'S1')
    await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    await affiliate(neighbour.id, structure.id, 'USER', 'MODIFICATION', service.id)
    const form = sendFormOf(id, 1, buyer.identifier)
    expect(await codesOf(sendInvoice.door.call(visitor(), form))).toEqual(['session.needed'])
    expect(await codesOf(sendInvoice.door.call(await stranger.caller(), form))).toEqual(['not-found'])
    expect(await codesOf(sendInvoice.door.call(await callerOf(reader.id), form))).toEqual(['forbidden'])
    expect(await codesOf(sendInvoice.door.call(await callerOf(neighbour.id), form))).toEqual(['not-found'])
    const foreign = await addService(stranger.structure.id, 'LOIN')
    expect(await codesOf(sendInvoice.door.call(caller, { ...form, sellerServiceId: foreign.id }))).toEqual(['invoice.foreign-service'])
    expect(await db().auditEntry.count({ where: { door: 'invoice.submit', outcome: 'REFUSED', targetId: id } })).toBe(5)
    expect((await read(id)).status).toBe('INTERPRETEE_OCR')
  })
})
