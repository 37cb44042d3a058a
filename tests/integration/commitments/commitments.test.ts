import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { startEntry } from '@/app/(portail)/factures-emises/saisir/actions'
import { getCommitment } from '@/lib/commitments/queries/get-commitment'
import { listCommitments } from '@/lib/commitments/queries/list-commitments'
import { checkSending } from '@/lib/invoices/queries/check-sending'
import { findCommitments } from '@/lib/invoices/queries/find-commitments'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

async function ordered(changes: { number?: string; amount?: bigint; issuedOn?: Date } = {}) {
  const one = await supplier()
  await db().workspace.create({ data: { structureId: one.structure.id, code: 'ENGAGEMENTS' } })
  const buyer = await recipient({ name: 'Ville de Brive' })
  const service = await addService(buyer.id, 'DVI')
  const order = (more: typeof changes) =>
    db().commitment.create({
      data: {
        structureId: buyer.id, number: 'AP2026/1', serviceCode: 'DVI', sellerSiret: one.structure.identifier, subject: 'Pain', contractReference: '26M1', amount: 200_00n, ...more,
        lines: { create: [{ structureId: buyer.id, position: 1, label: 'Pain', quantity: '1000.5', unit: 'KGM', netPrice: '0.125', vatRate: '5.5' }] },
      },
    })
  const commitment = await order(changes)
  const caller = await one.caller()
  const send = async (more: Record<string, unknown> = {}) => {
    const id = await deposit(caller, one.structure.id)
    await sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier, { purchaseOrderReference: commitment.number, ...more }))
    return id
  }
  return { ...one, caller, buyer, service, commitment, order, send }
}

describe('the engagements of a supplier', () => {
  it('are listed with what is invoiced on them: refused ones and drafts do not count, credit notes subtract', async () => {
    const { caller, buyer, commitment, send, structure } = await ordered()
    await send()
    const rejected = await send()
    await db().invoice.update({ where: { id: rejected }, data: { status: 'REJETEE' } })
    await send({ typeCode: '381', paymentMeans: '', totalWithoutVat: '10', totalVat: '2', amountDue: '12' })
    const draft = await deposit(caller, structure.id)
    await db().invoice.update({ where: { id: draft }, data: { buyerId: buyer.id, purchaseOrderReference: commitment.number, totalWithVat: 5n } })
    expect((await listCommitments.door.call(caller, {})).rows).toMatchObject([{ number: 'AP2026/1', recipientName: 'Ville de Brive', amount: 200_00n, invoiced: 108_00n, invoices: 2 }])
    const page = await getCommitment.door.call(caller, { commitmentId: commitment.id })
    expect(page).toMatchObject({ invoiced: 108_00n, mayWrite: true, lines: [{ quantity: '1000.5', netPrice: '0.125' }] })
    expect(page.invoices).toHaveLength(4)
    expect(await findCommitments.door.call(caller, { siret: buyer.identifier, text: 'pain' })).toMatchObject([{ number: 'AP2026/1', amount: 200_00n, invoiced: 108_00n }])
  })

  it('are found by number, subject, name or SIRET, and paged by key', async () => {
    const { caller, buyer, order } = await ordered({ number: 'A-0', issuedOn: new Date('2026-01-01') })
    for (let day = 1; day < 5; day++) await order({ number: `A-${day}`, issuedOn: new Date('2026-01-02') })
    const numbers = async (input: object) => (await listCommitments.door.call(caller, { pageSize: 2, ...input })).rows.map(({ number }) => number)
    for (const text of ['A-3', 'a-3']) expect(await numbers({ text })).toEqual(['A-3'])
    for (const text of ['PAIN', 'brive', buyer.identifier]) expect(await numbers({ text })).toHaveLength(2)
    expect(await numbers({ text: '%' })).toEqual([])
    const first = await listCommitments.door.call(caller, { pageSize: 2 })
    const second = await listCommitments.door.call(caller, { pageSize: 2, after: first.after! })
    const third = await listCommitments.door.call(caller, { pageSize: 2, after: second.after! })
    expect([...first.rows, ...second.rows, ...third.rows].map(({ number }) => number)).toEqual(['A-4', 'A-3', 'A-2', 'A-1', 'A-0'])
    expect(third.after).toBeNull()
    expect((await listCommitments.door.call(caller, { pageSize: 2, before: third.before! })).rows).toEqual(second.rows)
    expect(await numbers({ after: 'nonsense' })).toEqual(['A-4', 'A-3'])
  })

  it('are nobody else’s: other suppliers, colleagues without the espace, people of one service', async () => {
    const { structure, commitment, buyer } = await ordered()
    const stranger = await ordered({ number: 'ETRANGER' })
    expect((await listCommitments.door.call(stranger.caller, {})).rows.map(({ number }) => number)).toEqual(['ETRANGER'])
    await expect(getCommitment.door.call(stranger.caller, { commitmentId: commitment.id })).rejects.toMatchObject({ kind: 'notFound' })
    expect(await findCommitments.door.call(stranger.caller, { siret: buyer.identifier, text: '' })).toEqual([])
    const [colleague, limited] = [await createUser(), await createUser()]
    await affiliate(colleague.id, structure.id, 'USER', 'MODIFICATION')
    const service = await addService(structure.id, 'A')
    await affiliate(limited.id, structure.id, 'SECONDARY_MANAGER', null, service.id)
    for (const user of [colleague, limited]) {
      const caller = await callerOf(user.id)
      expect((await listCommitments.door.call(caller, {})).rows).toEqual([])
      await expect(getCommitment.door.call(caller, { commitmentId: commitment.id })).rejects.toMatchObject({ kind: expect.stringMatching(/notFound|forbidden/) })
    }
    const mandated = await db().storedFile.create({ data: { structureId: structure.id, kind: 'MANDATE', name: 'm.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) } })
    await db().billingMandate.create({ data: { structureId: structure.id, name: 'Mandat', status: 'ACTIF', signatoryId: colleague.id, parties: {}, signedAt: new Date(), documentId: mandated.id } })
    await expect(startEntry.door.call(await callerOf(colleague.id), { structureId: structure.id, entryKey: randomUUID(), commitmentId: commitment.id })).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('begin an invoice that is already addressed, entered with the lines of the order or deposited', async () => {
    const { caller, user, structure, buyer, service, commitment } = await ordered()
    const signed = await db().storedFile.create({ data: { structureId: structure.id, kind: 'MANDATE', name: 'm.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) } })
    await db().billingMandate.create({ data: { structureId: structure.id, name: 'Mandat', status: 'ACTIF', signatoryId: user.id, parties: {}, signedAt: new Date(), documentId: signed.id } })
    const { invoiceId } = await startEntry.door.call(caller, { structureId: structure.id, entryKey: randomUUID(), commitmentId: commitment.id })
    const address = { buyerId: buyer.id, buyerSiret: buyer.identifier, buyerReference: 'DVI', buyerServiceId: service.id, purchaseOrderReference: 'AP2026/1', contractReference: '26M1' }
    const entered = await db().invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { entry: true } })
    expect(entered).toMatchObject({ ...address, entry: { lines: [{ label: 'Pain', quantity: '1\u202f000,5', unit: 'Kilogramme', netPrice: '0,125', vatRate: '5,5' }] } })
    const deposited = await deposit(caller, structure.id, undefined, { commitmentId: commitment.id })
    expect(await db().invoice.findUniqueOrThrow({ where: { id: deposited } })).toMatchObject(address)
    const points = await checkSending.door.call(caller, { invoiceId })
    expect(Object.fromEntries(points.map(({ id, state }) => [id, state]))).toMatchObject({ mandate: 'good', recipient: 'good', service: 'good', commitment: 'good', lines: 'good', vat: 'wrong' })
  })

  it('warn of an invoice that goes beyond what was ordered', async () => {
    const { caller, structure, buyer, send } = await ordered()
    await send()
    const id = await deposit(caller, structure.id)
    const points = await checkSending.door.call(caller, { invoiceId: id, typed: formOf(id, 1, buyer.identifier, { purchaseOrderReference: 'AP2026/1' }) })
    expect(points.find((point) => point.id === 'commitment')).toMatchObject({ state: 'doubtful', findings: [{ sentence: expect.stringContaining('Il reste 80,00') }] })
  })
})
