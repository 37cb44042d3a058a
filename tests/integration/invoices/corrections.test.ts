import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { acknowledgeNews, completeInvoice, handleRejection, recycleInvoice, stepSimulation } from '@/app/(portail)/factures-emises/[factureId]/actions'
import { addAttachment, removeAttachment } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { setSimulation, treatInvoice } from '@/app/(portail)/factures-recues/actions'
import { playRecipient } from '@/lib/invoices/jobs/play-recipient'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import { listReceived } from '@/lib/invoices/queries/list-received'
import { isTooOld, listUnacknowledged } from '@/lib/invoices/queries/list-unacknowledged'
import { resetDatabase } from '../../support/database'
import { deposit } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'
import { invoiceNow, madeAvailable, publicBody } from '../../support/sent-invoice'

beforeAll(resetDatabase)

async function cameBack(event: 'askRecycling' | 'suspend' | 'reject', reason: string) {
  const one = await madeAvailable()
  const { version } = await invoiceNow(one.id)
  await treatInvoice.door.call(one.agent, { invoiceId: one.id, version: String(version), event, reason })
  return { ...one, version: version + 1 }
}

describe('an invoice to recycle', () => {
  it('goes to the right recipient under its number, and leaves the wrong one', async () => {
    const { id, version, number, supplierCaller, agent } = await cameBack('askRecycling', 'SIRET_ERR')
    const right = await publicBody('La bonne ville')
    await recycleInvoice.door.call(supplierCaller, { invoiceId: id, version: String(version), buyerSiret: right.structure.identifier, comment: 'Adresse corrigée.', totalWithoutVat: '1,00' })
    for (let run = 0; run < 2; run++) await routeInvoice.run({ invoiceId: id })
    expect(await invoiceNow(id)).toMatchObject({ status: 'MISE_A_DISPOSITION', sentNumber: number, number, buyerId: right.structure.id, comment: 'Adresse corrigée.', totalWithoutVat: 10_000n })
    expect((await listReceived.door.call(agent, { structureId: null, status: 'tout' })).rows).toEqual([])
    expect((await listReceived.door.call(await right.caller(), { structureId: null, status: null })).rows).toHaveLength(1)
  })

  it('is refused with the recipient’s own rules at their fields, and once', async () => {
    const { id, version, supplierCaller, to } = await cameBack('askRecycling', 'CODE_ROUTAGE_ERR')
    const form = { invoiceId: id, version: String(version), buyerSiret: to.structure.identifier }
    await expect(recycleInvoice.door.call(supplierCaller, { ...form, buyerReference: 'NULLE-PART' })).rejects.toMatchObject({ errors: [{ field: 'buyerReference' }] })
    await expect(recycleInvoice.door.call(supplierCaller, { ...form, version: '1' })).rejects.toMatchObject({ code: 'invoice.stale' })
    await recycleInvoice.door.call(supplierCaller, form)
    await expect(recycleInvoice.door.call(supplierCaller, form)).rejects.toMatchObject({ code: 'invoice.not-to-recycle' })
  })

  it('is nobody else’s to correct', async () => {
    const { id, version, to, from } = await cameBack('askRecycling', 'SIRET_ERR')
    const reader = await createUser()
    await affiliate(reader.id, from.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    const form = { invoiceId: id, version: String(version), buyerSiret: to.structure.identifier }
    await expect(recycleInvoice.door.call(await callerOf(reader.id), form)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(recycleInvoice.door.call(await to.caller(), form)).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('a suspended invoice', () => {
  it('needs a piece or an answer; what was sent before stays', async () => {
    const { id, version, from, agent } = await cameBack('suspend', 'JUSTIF_ABS')
    const supplierCaller = await from.caller()
    const form = { invoiceId: id, version: String(version), comment: '' }
    await expect(completeInvoice.door.call(supplierCaller, form)).rejects.toMatchObject({ code: 'invoice.nothing-completed', field: 'comment' })
    const { attachmentId } = await addAttachment.door.call(supplierCaller, { invoiceId: id, description: 'Bon signé', typeCode: 'AUTRE', file: new File(['bon'], 'bon.txt') })
    await completeInvoice.door.call(supplierCaller, form)
    const invoice = await invoiceNow(id)
    expect(invoice.status).toBe('COMPLETEE')
    await treatInvoice.door.call({ ...agent, now: new Date(Date.now() + 1000) }, { invoiceId: id, version: String(invoice.version), event: 'suspend', reason: 'AUTRE', comment: 'Il manque encore la signature.' })
    await expect(removeAttachment.door.call(supplierCaller, { invoiceId: id, attachmentIds: [attachmentId] })).rejects.toMatchObject({ code: 'attachment.sent' })
  })
})

describe('a rejected invoice', () => {
  it('is to do until it is handled; the notice is answered once, by who may see it', async () => {
    const { id, from, supplierCaller } = await cameBack('reject', 'DOUBLON')
    const toDo = async () => (await listInvoices.door.call(supplierCaller, { group: 'toDo' })).rows.map((row) => row.id)
    expect(await toDo()).toEqual([id])
    expect((await listUnacknowledged.door.call(supplierCaller, {})).map((row) => row.id)).toEqual([id])
    const stranger = await (await supplier('Étranger')).caller()
    expect(await acknowledgeNews.door.call(stranger, { structureId: from.structure.id, which: 'tout' })).toEqual({ count: 0 })
    expect(await acknowledgeNews.door.call(supplierCaller, { structureId: from.structure.id, which: 'choisies', invoiceIds: id })).toEqual({ count: 1 })
    expect(await acknowledgeNews.door.call(supplierCaller, { structureId: from.structure.id, which: 'tout' })).toEqual({ count: 0 })
    await handleRejection.door.call(supplierCaller, { invoiceId: id })
    await handleRejection.door.call(supplierCaller, { invoiceId: id })
    expect(await toDo()).toEqual([])
    expect((await countInvoices.door.call(supplierCaller, {})).byGroup.toDo).toBe(0)
    expect((await invoiceNow(id)).actions.map(({ code }) => code).sort()).toEqual(['ACQUITTEMENT_REJET', 'TRAITEMENT_REJET'])
  })

  it('must be acknowledged after seven days', () => {
    const at = new Date('2026-11-01T10:00:00Z')
    expect(isTooOld(at, new Date('2026-11-08T10:00:00Z'))).toBe(false)
    expect(isTooOld(at, new Date('2026-11-08T10:00:01Z'))).toBe(true)
  })

  it('is made again from a new file, with the choices of the first', async () => {
    const { id, from, supplierCaller, to } = await cameBack('reject', 'QTE_ERR')
    const again = await deposit(supplierCaller, from.structure.id, undefined, { repeatsId: id })
    expect(await invoiceNow(again)).toMatchObject({ status: 'INTERPRETEE_OCR', repeatsId: id, number: null, buyerId: to.structure.id, vatRegime: 'TVA_SUR_DEBIT', totalWithoutVat: null })
    const stranger = await supplier('Étranger')
    await expect(deposit(await stranger.caller(), stranger.structure.id, undefined, { repeatsId: id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(deposit(supplierCaller, from.structure.id, undefined, { repeatsId: again })).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('the simulated recipient', () => {
  it('plays its scenario step by step, by hand or by its jobs, and a late job does nothing', async () => {
    const { id, supplierCaller, to } = await madeAvailable()
    await setSimulation.door.call(supplierCaller, { structureId: to.structure.id, isOn: 'oui', scenario: 'SUSPENSION', stepSeconds: '1' })
    const first = (await invoiceNow(id)).version
    await playRecipient.run({ invoiceId: id, version: first })
    await playRecipient.run({ invoiceId: id, version: first })
    expect(await invoiceNow(id)).toMatchObject({ status: 'SUSPENDUE', version: first + 1, statusReason: 'JUSTIF_ABS' })
    await expect(stepSimulation.door.call(supplierCaller, { invoiceId: id })).rejects.toMatchObject({ code: 'simulation.nothing-to-do' })
    await completeInvoice.door.call(supplierCaller, { invoiceId: id, version: String(first + 1), comment: 'Voici.' })
    for (let step = 0; step < 5; step++) await stepSimulation.door.call(supplierCaller, { invoiceId: id })
    expect((await invoiceNow(id)).status).toBe('MISE_EN_PAIEMENT')
    await setSimulation.door.call(supplierCaller, { structureId: to.structure.id, isOn: 'non', scenario: 'REJET', stepSeconds: '5' })
  })

  it('is set for public structures only', async () => {
    const { structure, caller } = await supplier()
    const form = { structureId: structure.id, isOn: 'oui', scenario: 'REJET', stepSeconds: '5' }
    await expect(setSimulation.door.call(await caller(), form)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(setSimulation.door.call(await caller(), { ...form, structureId: randomUUID(), stepSeconds: '0' })).rejects.toMatchObject({ errors: [{ field: 'stepSeconds' }] })
  })
})
