import { beforeEach, describe, expect, it } from 'vitest'
import { saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { resendLink, signMandate, subscribeMandate } from '@/app/(portail)/mandats/actions'
import { updateStructure } from '@/app/(portail)/structures/[structureId]/modifier/actions'
import { deactivateStructure, reactivateStructure } from '@/app/(portail)/structures/[structureId]/statut/actions'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { readSignatureLink } from '@/lib/mandates/queries/read-signature-link'
import { db } from '@/lib/platform/db'
import { getStatusEffects } from '@/lib/structures/queries/get-status-effects'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { resetDatabase } from '@/tests/support/database'
import { deposit, recipient, sendFormOf } from '@/tests/support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '@/tests/support/people'

beforeEach(resetDatabase)

const STOPPED = { kind: 'forbidden', code: 'structure.inactive' }
const off = (structureId: string, changes = {}) => ({ structureId, confirmed: 'oui', reason: 'Fin d’activité', ...changes })

describe('deactivating', () => {
  it('stops every write at the next click, keeps everything readable, and can be undone', async () => {
    const { structure, caller } = await supplier()
    const louise = await createUser({ firstName: 'Louise' })
    await affiliate(louise.id, structure.id, 'USER')
    const [invoiceId, buyer] = [await deposit(await callerOf(louise.id), structure.id), await recipient()]
    const { mandateId } = await subscribeMandate.door.call(await caller(), { structureId: structure.id, name: 'Mandat' })
    const token = /signature\/([\w-]+)/.exec((await db().outgoingMail.findFirstOrThrow()).text)?.[1] ?? ''
    expect(await getStatusEffects.door.call(await caller(), { structureId: structure.id })).toMatchObject({ drafts: 1, waiting: 0, users: 2, mandate: { status: 'EN_ATTENTE_DE_SIGNATURE' } })

    await deactivateStructure.door.call(await caller(), off(structure.id))
    const { version } = await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })
    const form = sendFormOf(invoiceId, version, buyer.identifier)
    for (const user of [await callerOf(louise.id), await caller()]) {
      await expect(sendInvoice.door.call(user, form)).rejects.toMatchObject(STOPPED)
      await expect(saveDraft.door.call(user, form)).rejects.toMatchObject(STOPPED)
      await expect(deposit(user, structure.id)).rejects.toMatchObject(STOPPED)
      expect(await getInvoice.door.call(user, { invoiceId })).toMatchObject({ mayWrite: false, structureStatus: 'INACTIVE' })
    }
    const main = await caller()
    await expect(signMandate.door.call(main, { token, agreement: 'oui' })).rejects.toMatchObject(STOPPED)
    await expect(resendLink.door.call(main, { mandateId })).rejects.toMatchObject(STOPPED)
    await expect(subscribeMandate.door.call(main, { structureId: structure.id, name: 'Deux' })).rejects.toMatchObject(STOPPED)
    await expect(updateStructure.door.call(main, { structureId: structure.id, version: '2', addressLine1: '1', postalCode: '31000', city: 'Albi' })).rejects.toMatchObject(STOPPED)
    expect(await readSignatureLink.door.call(await caller(), { token })).toEqual({ state: 'stopped', mandateId })
    expect(await getStructureRecord.door.call(await caller(), { structureId: structure.id })).toMatchObject({ status: 'INACTIVE', statusReason: 'Fin d’activité', canManage: false, isManager: true, canReactivate: true, statusBy: { firstName: 'Camille' } })
    expect((await db().auditEntry.findFirstOrThrow({ where: { door: 'invoice.submit', outcome: 'REFUSED' } })).reason).toBe('structure.inactive')

    await reactivateStructure.door.call(await caller(), { structureId: structure.id })
    await sendInvoice.door.call(await callerOf(louise.id), form)
    expect((await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).status).not.toBe('INTERPRETEE_OCR')
    await signMandate.door.call(await caller(), { token, agreement: 'oui' })
  })

  it('happens once, tells who was faster, and mails each manager', async () => {
    const { structure, caller } = await supplier()
    const karim = await createUser()
    await affiliate(karim.id, structure.id, 'SECONDARY_MANAGER')
    const actor = await caller()
    const clicks = await Promise.allSettled(Array.from({ length: 4 }, () => deactivateStructure.door.call(actor, off(structure.id))))
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(clicks.flatMap((click) => (click.status === 'rejected' ? [(click.reason as { code: string }).code] : []))).toEqual(Array(3).fill('structure.status-changed'))
    const mails = await db().outgoingMail.findMany({ where: { template: 'structures.deactivated' } })
    expect(mails.map(({ recipient: to }) => to).sort()).toEqual([actor.actor?.email, karim.email].sort())
    expect(mails[0]?.text).toContain('Fin d’activité')
    await reactivateStructure.door.call(await caller(), { structureId: structure.id })
    await expect(reactivateStructure.door.call(await caller(), { structureId: structure.id })).rejects.toMatchObject({ code: 'structure.status-changed', message: expect.stringContaining('Camille Durand') as string })
  })

  it('belongs to the main manager, who must confirm', async () => {
    const { structure, caller } = await supplier()
    for (const role of ['SECONDARY_MANAGER', 'USER'] as const) {
      const person = await createUser()
      await affiliate(person.id, structure.id, role)
      await expect(deactivateStructure.door.call(await callerOf(person.id), off(structure.id))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(reactivateStructure.door.call(await callerOf(person.id), { structureId: structure.id })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(getStatusEffects.door.call(await callerOf(person.id), { structureId: structure.id })).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(deactivateStructure.door.call(await (await supplier('Autre')).caller(), off(structure.id))).rejects.toMatchObject({ kind: 'notFound' })
    await expect(deactivateStructure.door.call(visitor(), off(structure.id))).rejects.toMatchObject({ code: 'session.needed' })
    await expect(deactivateStructure.door.call(await caller(), off(structure.id, { confirmed: undefined }))).rejects.toMatchObject({ errors: [{ field: 'confirmed' }] })
  })
})
