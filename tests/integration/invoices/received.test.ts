import { beforeAll, describe, expect, it } from 'vitest'
import { openReceivedFile } from '@/app/api/fichiers/[fichierId]/downloads'
import { treatInvoice, treatInvoices } from '@/app/(portail)/factures-recues/actions'
import { getReceived } from '@/lib/invoices/queries/get-received'
import { countReceived, listReceived } from '@/lib/invoices/queries/list-received'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit } from '../../support/invoices'
import { affiliate, callerOf, createUser } from '../../support/people'
import { invoiceNow, madeAvailable, publicBody } from '../../support/sent-invoice'

beforeAll(resetDatabase)

const ALL = { structureId: null, status: 'tout' as const }
const treat = (id: string, version: number, event: string, more: Record<string, unknown> = {}) => ({ invoiceId: id, version: String(version), event, ...more })

describe('an agent of a public structure', () => {
  it('finds the invoice with its PDF, and its supplier finds there nothing of the agent’s doors', async () => {
    const { id, agent, supplierCaller } = await madeAvailable()
    expect((await listReceived.door.call(agent, ALL)).rows.map((row) => row.id)).toEqual([id])
    expect(await countReceived.door.call(agent, {})).toEqual({ MISE_A_DISPOSITION: 1 })
    const page = await getReceived.door.call(agent, { invoiceId: id, history: parseHistoryWish({}) })
    expect(page).toMatchObject({ status: 'MISE_A_DISPOSITION', mayTreat: true })
    expect(page.history?.events.map(({ status }) => status)).not.toContain('INTERPRETEE_OCR')
    expect(await openReceivedFile.door.call(agent, { fileId: page.original!.id, isDownload: false })).toMatchObject({ mediaType: 'application/pdf' })
    expect((await listReceived.door.call(supplierCaller, ALL)).rows).toEqual([])
    await expect(getReceived.door.call(supplierCaller, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
    const stranger = await (await publicBody('Autre ville')).caller()
    await expect(getReceived.door.call(stranger, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(openReceivedFile.door.call(stranger, { fileId: page.original!.id, isDownload: false })).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('does not see a draft, nor an invoice that is still on its way or at another service', async () => {
    const { from, to, agent, id } = await madeAvailable()
    const draft = await deposit(await from.caller(), from.structure.id)
    await db().invoice.update({ where: { id: draft }, data: { buyerId: to.structure.id } })
    expect((await listReceived.door.call(agent, ALL)).rows.map((row) => row.id)).toEqual([id])
    const service = await addService(to.structure.id, 'VOIRIE')
    const limited = await createUser()
    await affiliate(limited.id, to.structure.id, 'USER', null, service.id)
    await db().entitlement.create({ data: { userId: limited.id, structureId: to.structure.id, serviceId: service.id, workspace: 'FACTURES_RECUES', mode: 'MODIFICATION' } })
    expect((await listReceived.door.call(await callerOf(limited.id), ALL)).rows).toEqual([])
    await expect(treatInvoice.door.call(await callerOf(limited.id), treat(id, 4, 'pay'))).rejects.toMatchObject({ kind: 'notFound' })
    await db().invoice.update({ where: { id }, data: { buyerServiceId: service.id } })
    expect((await listReceived.door.call(await callerOf(limited.id), ALL)).rows).toHaveLength(1)
  })

  it('takes it to its payment, each step in the history and in the supplier’s mails', async () => {
    const { id, agent, from, to } = await madeAvailable()
    let { version } = await invoiceNow(id)
    for (const event of ['acknowledgeService', 'order', 'passToAccountant', 'book', 'pay']) await treatInvoice.door.call(agent, treat(id, version++, event))
    const invoice = await invoiceNow(id)
    expect(invoice.statusEvents.slice(-5).map(({ status, userId }) => [status, userId])).toEqual(['SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT'].map((status) => [status, to.user.id]))
    const mails = await db().outgoingMail.findMany({ where: { recipient: from.user.email }, orderBy: { createdAt: 'asc' } })
    expect(mails.at(-1)?.subject).toContain('Mise en paiement')
    await expect(treatInvoice.door.call(agent, treat(id, version, 'order'))).rejects.toMatchObject({ code: 'received.out-of-order' })
  })

  it('rejects with a reason that the supplier reads with what to do', async () => {
    const { id, agent, from } = await madeAvailable()
    const { version } = await invoiceNow(id)
    await expect(treatInvoice.door.call(agent, treat(id, version, 'reject'))).rejects.toMatchObject({ errors: [{ field: 'reason' }] })
    await treatInvoice.door.call(agent, treat(id, version, 'reject', { reason: 'DOUBLON', comment: 'Déjà reçue en mars.' }))
    expect(await invoiceNow(id)).toMatchObject({ status: 'REJETEE', statusReason: 'DOUBLON', statusComment: 'Déjà reçue en mars.', acknowledgedAt: null })
    const mail = await db().outgoingMail.findFirstOrThrow({ where: { recipient: from.user.email, subject: { contains: 'Rejetée' } } })
    expect(mail.text).toContain('Facture déjà reçue')
    expect(mail.text).toContain('marquez ce rejet comme traité')
  })

  it('decides once: of two agents one wins and the other is told', async () => {
    const { id, agent, to } = await madeAvailable()
    const colleague = await createUser()
    await affiliate(colleague.id, to.structure.id, 'SECONDARY_MANAGER')
    const { version } = await invoiceNow(id)
    const answers = await Promise.allSettled([treatInvoice.door.call(agent, treat(id, version, 'pay')), treatInvoice.door.call(await callerOf(colleague.id), treat(id, version, 'suspend', { reason: 'JUSTIF_ABS' }))])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ code: 'received.stale' })
  })

  it('treats several at once, naming those that could not be, and none of a stranger', async () => {
    const one = await madeAvailable()
    const other = await madeAvailable()
    const { version } = await invoiceNow(one.id)
    const stale = { structureId: one.to.structure.id, event: 'pay', chosen: [`${one.id}:${version - 1}`] }
    expect(await treatInvoices.door.call(one.agent, stale)).toMatchObject({ done: 0, refused: [{ number: one.number, sentence: expect.stringContaining('Rechargez') }] })
    await expect(treatInvoices.door.call(one.agent, { ...stale, chosen: [`${one.id}:${version}`, `${other.id}:${version}`] })).rejects.toMatchObject({ kind: 'notFound' })
    expect((await invoiceNow(one.id)).status).toBe('MISE_A_DISPOSITION')
    expect(await treatInvoices.door.call(one.agent, { ...stale, chosen: `${one.id}:${version}` })).toEqual({ done: 1, refused: [] })
  })
})
