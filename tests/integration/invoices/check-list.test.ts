import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import type { CheckPoint } from '@/lib/invoices/model/check-list'
import { numberKey } from '@/lib/invoices/model/duplicate-controls'
import { checkSending } from '@/lib/invoices/queries/check-sending'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

async function ready() {
  const one = await supplier()
  const caller = await one.caller()
  const buyer = await recipient()
  const send = async (changes: Record<string, unknown> = {}) => {
    const id = await deposit(caller, one.structure.id)
    await sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier, changes))
    return id
  }
  const id = await deposit(caller, one.structure.id)
  const check = (changes: Record<string, unknown> = {}) => checkSending.door.call(caller, { invoiceId: id, typed: formOf(id, 1, buyer.identifier, { totalWithoutVat: '7', totalVat: '1', amountDue: '8', ...changes }) })
  return { ...one, caller, buyer, id, send, check }
}
const findings = (points: CheckPoint[], id: string) => points.find((point) => point.id === id)?.findings ?? []

describe('« Avant d’envoyer »', () => {
  it('says of the saved draft what the sending would say, and writes nothing', async () => {
    const { caller, id, check } = await ready()
    const points = await checkSending.door.call(caller, { invoiceId: id })
    expect(points.filter(({ state }) => state === 'wrong').map((point) => point.id)).toEqual(['recipient', 'number', 'dates', 'amounts', 'vat'])
    expect((await check()).filter(({ state }) => state !== 'good')).toEqual([])
    expect(await db().invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 1, number: null })
  })

  it('names the other invoice of a number written otherwise, and of the same amount and day', async () => {
    const { send, check, caller, buyer, structure } = await ready()
    const known = await send({ number: 'FAC-2026/012', issueDate: '02/06/2026', totalWithoutVat: '70', totalVat: '10', amountDue: '80' })
    const link = { href: `/factures-emises/${known}`, label: 'Voir FAC-2026/012' }
    expect(findings(await check({ number: 'fac2026-12' }), 'duplicates')).toMatchObject([{ field: 'number', link }])
    expect(findings(await check({ number: 'FAC-2026/012' }), 'duplicates')).toMatchObject([{ sentence: expect.stringContaining('déjà déposé'), link }])
    const same = { issueDate: '02/06/2026', totalWithoutVat: '68', totalVat: '12', amountDue: '80' }
    expect(findings(await check(same), 'duplicates')).toMatchObject([{ link }])
    expect(findings(await check({ ...same, typeCode: '381' }), 'duplicates')).toEqual([])
    const next = await deposit(caller, structure.id)
    expect(await sendInvoice.door.call(caller, { ...formOf(next, 1, buyer.identifier, same), submissionKey: randomUUID() })).toMatchObject({ sent: false, warnings: [{ code: 'invoice.same-amount', link }] })
    await db().invoice.update({ where: { id: known }, data: { status: 'REJETEE' } })
    expect(findings(await check(same), 'duplicates')).toEqual([])
  })

  it('learns the shape of engagements from what the recipient accepted, and what it asks to attach', async () => {
    const { send, check } = await ready()
    const first = await send({ purchaseOrderReference: 'AP2026/5678' })
    expect(findings(await check({ purchaseOrderReference: 'ap 5678' }), 'commitment')).toEqual([])
    await db().invoice.update({ where: { id: first }, data: { status: 'MANDATEE' } })
    expect(findings(await check({ purchaseOrderReference: 'ap 5678' }), 'commitment')).toMatchObject([{ field: 'purchaseOrderReference', sentence: expect.stringContaining('« AP2026/5678 »') }])
    expect(findings(await check({ purchaseOrderReference: 'AP2026/1' }), 'commitment')).toEqual([])
    const { structureId } = await db().invoice.findUniqueOrThrow({ where: { id: first } })
    await db().invoiceStatusEvent.create({ data: { structureId, invoiceId: first, status: 'SUSPENDUE', reason: 'JUSTIF_ABS', comment: 'Joignez le bon de livraison.', at: new Date() } })
    expect(findings(await check(), 'attachments')).toMatchObject([{ sentence: expect.stringContaining('Joignez le bon de livraison.') }])
  })

  it('never shows the engagement of another supplier', async () => {
    const { check, buyer } = await ready()
    await db().commitment.create({ data: { structureId: buyer.id, number: 'CP2026/987', sellerSiret: '99999999999999' } })
    const [finding] = findings(await check({ purchaseOrderReference: 'X' }), 'commitment')
    expect(finding?.sentence).toContain('« CP1234/123 »')
  })

  it('compares the account with the page, and with the calendar', async () => {
    const { check, structure, id } = await ready()
    const account = await db().bankAccount.create({ data: { structureId: structure.id, name: 'Courant', iban: 'FR7630006000011234567890189', validFrom: new Date('2020-01-01') } })
    await db().invoiceReading.update({ where: { invoiceId: id }, data: { recognition: { source: 'text', fields: { iban: { value: 'FR1420041010050500013M02606', certainty: 'read' } }, vatBreakdown: [] } } })
    const chosen = { paymentMeans: 'VIREMENT', bankAccountId: account.id }
    expect(findings(await check(chosen), 'payment')).toMatchObject([{ sentence: expect.stringContaining('FR14 … 2606') }])
    await db().bankAccount.update({ where: { id: account.id }, data: { closedAt: new Date() } })
    expect(await check(chosen)).toContainEqual(expect.objectContaining({ id: 'payment', state: 'wrong' }))
    await db().invoice.update({ where: { id }, data: { bankAccountId: account.id } })
    expect(findings(await check({ paymentMeans: 'VIREMENT' }), 'payment')).toMatchObject([{ sentence: expect.stringContaining('« Courant » de ce brouillon n’est plus valable') }])
  })

  it('says nothing of invoices that a person limited to a service does not see', async () => {
    const { send, structure, buyer } = await ready()
    await send({ number: 'SECRET-1', issueDate: '03/06/2026', purchaseOrderReference: 'AP1/1' }).then((id) => db().invoice.update({ where: { id }, data: { status: 'MANDATEE' } }))
    const service = await addService(structure.id, 'A')
    const limited = await createUser()
    await affiliate(limited.id, structure.id, 'USER', 'MODIFICATION', service.id)
    const caller = await callerOf(limited.id)
    const own = await deposit(caller, structure.id, undefined, { sellerServiceId: service.id })
    const points = await checkSending.door.call(caller, { invoiceId: own, typed: formOf(own, 1, buyer.identifier, { number: 'secret-1', issueDate: '03/06/2026', purchaseOrderReference: 'zz', sellerServiceId: service.id }) })
    expect(points.filter(({ state }) => state !== 'good')).toEqual([])
  })

  it('is for drafts of the person’s own, and reads whatever is typed', async () => {
    const { caller, id, buyer } = await ready()
    const stranger = await (await supplier()).caller()
    await expect(checkSending.door.call(stranger, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
    const nonsense = { ...formOf(id, 1, buyer.identifier), issueDate: '31/02/2026', amountDue: '-5', bankAccountId: 'x', vat: 'y', typeCode: ['380', '381'], number: { a: '1' } }
    expect((await checkSending.door.call(caller, { invoiceId: id, typed: nonsense })).filter(({ state }) => state === 'wrong').map((point) => point.id)).toEqual(expect.arrayContaining(['dates', 'amounts', 'payment', 'number']))
    await sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier))
    await expect(checkSending.door.call(caller, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('has one idea of a number in the database and in the code', async () => {
    for (const number of ['F-012', 'f 12', '000', '0', 'A00/0B-0010', 'x--01', '2026+000']) {
      expect(await db().$queryRaw`SELECT invoice_number_key(${number}) AS key`).toEqual([{ key: numberKey(number) }])
    }
  })
})
