import { beforeEach, describe, expect, it } from 'vitest'
import { changeIdentifier } from '@/app/(portail)/structures/[structureId]/changer-de-siret/actions'
import { reactivateStructure } from '@/app/(portail)/structures/[structureId]/statut/actions'
import { subscribeMandate } from '@/app/(portail)/mandats/actions'
import { can } from '@/lib/access/permissions'
import { currentMembership } from '@/lib/access/session'
import type { Actor } from '@/lib/access/actor'
import { openLibraryFile } from '@/lib/attachments/queries/open-library-file'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { db } from '@/lib/platform/db'
import { checkNewSiret } from '@/lib/structures/queries/check-new-siret'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { resetDatabase } from '@/tests/support/database'
import { addService, deposit } from '@/tests/support/invoices'
import { affiliate, callerOf, createStructure, createUser, inventSiret, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

const change = (structureId: string, changes = {}) => ({ structureId, version: '1', siret: inventSiret(), confirmed: 'oui', ...changes })
const actorOf = async (userId: string) => (await callerOf(userId)).actor as Actor

/** A company with a service, bank details, a mandate to sign, three users and two requests. */
async function company() {
  const { user, structure, caller } = await supplier()
  const service = await addService(structure.id, 'RENOVATION')
  const [ines, paul, nadia] = [await createUser({ firstName: 'Inès' }), await createUser({ firstName: 'Paul' }), await createUser({ firstName: 'Nadia' })]
  await affiliate(ines.id, structure.id, 'USER', 'MODIFICATION', service.id)
  await affiliate(paul.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
  await db().affiliation.create({ data: { userId: nadia.id, structureId: structure.id, message: 'Je commence lundi.' } })
  await db().entitlementRequest.create({ data: { userId: ines.id, structureId: structure.id, serviceId: service.id, workspace: 'ENGAGEMENTS', mode: 'MODIFICATION' } })
  const file = (kind: 'BANK_DETAILS' | 'LIBRARY', name: string, sha256: string) => db().storedFile.create({ data: { structureId: structure.id, kind, name, mediaType: 'application/pdf', size: 1, sha256: sha256.repeat(64), createdById: user.id } })
  await db().libraryEntry.create({ data: { structureId: structure.id, fileId: (await file('LIBRARY', 'kbis.pdf', 'b')).id, typeCode: 'AUTRE', description: 'Extrait Kbis' } })
  await db().bankAccount.create({ data: { structureId: structure.id, documentId: (await file('BANK_DETAILS', 'rib.pdf', 'a')).id, name: 'Compte', iban: 'FR7630006000011234567890189', validFrom: new Date('2026-01-01') } })
  await db().structure.update({ where: { id: structure.id }, data: { pacageNumber: '123456789', sendsEdi: true, rcsNumber: 'Toulouse A 1' } })
  await db().user.update({ where: { id: ines.id }, data: { currentStructureId: structure.id } })
  const { mandateId } = await subscribeMandate.door.call(await caller(), { structureId: structure.id, name: 'Mandat' })
  return { user, ines, paul, nadia, structure, service, caller, mandateId }
}

describe('changing the SIRET', () => {
  it('copies record, services, users with roles and rights, espaces and bank details; not the mandate, PACAGE and connections', async () => {
    const { user, ines, paul, nadia, structure, caller, mandateId } = await company()
    const siret = inventSiret()
    const { structureId } = await changeIdentifier.door.call(await caller(), change(structure.id, { siret }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structureId }, include: { services: true, bankAccounts: true, workspaces: true, mandates: true } })).toMatchObject({
      identifierType: 'SIRET', identifier: siret, status: 'ACTIVE', name: structure.name, city: 'Toulouse', rcsNumber: 'Toulouse A 1', originId: structure.id, pacageNumber: null, sendsEdi: false,
      services: [{ code: 'RENOVATION' }], bankAccounts: [{ iban: 'FR7630006000011234567890189' }], workspaces: [{}, {}], mandates: [],
    })
    expect(await db().billingMandate.findUniqueOrThrow({ where: { id: mandateId } })).toMatchObject({ status: 'CADUC' })
    const there = { structureId }
    expect([can(await actorOf(user.id), 'structure.govern', there), can(await actorOf(paul.id), 'invoice.read', there), can(await actorOf(paul.id), 'invoice.write', there)]).toEqual([true, true, false])
    const service = await db().service.findFirstOrThrow({ where: there })
    expect([can(await actorOf(ines.id), 'invoice.write', { structureId, serviceId: service.id }), can(await actorOf(ines.id), 'invoice.write', there)]).toEqual([true, false])
    expect(await db().affiliation.findFirstOrThrow({ where: { userId: nadia.id } })).toMatchObject({ structureId, status: 'EN_COURS_DE_VALIDATION' })
    expect(await db().entitlementRequest.findFirstOrThrow()).toMatchObject({ structureId, serviceId: service.id })
  })

  it('copies the RIB in PDF and the library as files of the new structure, over the same bytes', async () => {
    const { user, structure, caller } = await company()
    const { structureId } = await changeIdentifier.door.call(await caller(), change(structure.id))
    const ofBoth = { where: { structureId: { in: [structure.id, structureId] } } }
    const accounts = await db().bankAccount.findMany({ ...ofBoth, include: { document: true }, orderBy: { createdAt: 'asc' } })
    const entries = await db().libraryEntry.findMany({ ...ofBoth, include: { file: true } })
    for (const files of [accounts.map(({ document }) => document), entries.map(({ file }) => file)]) {
      expect(files.map((file) => file?.structureId).sort()).toEqual([structure.id, structureId].sort())
      expect(new Set(files.map((file) => file?.id)).size).toBe(2)
      expect(new Set(files.map((file) => file?.sha256)).size).toBe(1)
    }
    expect(entries.map(({ description, typeCode }) => [description, typeCode])).toEqual(Array(2).fill(['Extrait Kbis', 'AUTRE']))
    const fileId = entries.find((entry) => entry.structureId === structureId)?.fileId ?? ''
    expect(await openLibraryFile.door.call(await callerOf(user.id), { fileId })).toMatchObject({ name: 'kbis.pdf' })
  })

  it('leaves the old record inactive and readable with its invoices, linked both ways, and leads everybody to the new one', async () => {
    const { user, ines, structure, caller } = await company()
    const invoiceId = await deposit(await caller(), structure.id)
    const { structureId } = await changeIdentifier.door.call(await caller(), change(structure.id))
    expect(await getInvoice.door.call(await caller(), { invoiceId })).toMatchObject({ mayWrite: false, seller: { id: structure.id } })
    expect(await getStructureRecord.door.call(await caller(), { structureId: structure.id })).toMatchObject({ status: 'INACTIVE', successor: { id: structureId, isReachable: true }, canReactivate: false, canManage: false })
    expect(await getStructureRecord.door.call(await caller(), { structureId })).toMatchObject({ status: 'ACTIVE', origin: { id: structure.id }, canManage: true })
    for (const id of [user.id, ines.id]) expect(currentMembership(await actorOf(id))?.structureId).toBe(structureId)
    await expect(reactivateStructure.door.call(await caller(), { structureId: structure.id })).rejects.toMatchObject({ code: 'structure.replaced' })
    const mails = await db().outgoingMail.findMany({ where: { template: 'structures.identifier-changed' } })
    expect(mails).toHaveLength(3)
    expect(mails.filter(({ text }) => text.includes('caduc')).map(({ recipient }) => recipient)).toEqual([user.email])
  })

  it('changes once, however often one clicks', async () => {
    const { structure, caller } = await supplier()
    const [actor, input] = [await caller(), change(structure.id)]
    const clicks = await Promise.allSettled(Array.from({ length: 4 }, () => changeIdentifier.door.call(actor, input)))
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(clicks.flatMap((click) => (click.status === 'rejected' ? [(click.reason as { code: string }).code] : []))).toEqual(Array(3).fill('structure.replaced'))
    expect(await db().structure.count()).toBe(2)
  })

  it('gives a SIRET to a company that had none yet, with the name and address of the register if wanted', async () => {
    const { structure, caller } = await supplier()
    await db().structure.update({ where: { id: structure.id }, data: { identifierType: 'AUTRE', identifier: 'EC-ABCDEFGHJK' } })
    const checked = await checkNewSiret.door.call(await caller(), { structureId: structure.id, typed: '902 345 677 00014' })
    expect(checked).toMatchObject({ state: 'possible', siret: '90234567700014', warning: null, differences: [{ field: 'name', register: 'MENUISERIE LENOIR' }, { field: 'address' }, { field: 'vatNumber' }] })
    const { structureId } = await changeIdentifier.door.call(await caller(), change(structure.id, { siret: '90234567700014', fromRegister: 'oui' }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structureId } })).toMatchObject({ identifierType: 'SIRET', name: 'MENUISERIE LENOIR', addressLine1: '3 rue des Ormes', legalCategory: '5499', searchText: 'menuiserie lenoir | toulouse' })
  })

  it('refuses a SIRET that is wrong, the same, taken, closed; a stale page; and leaves nothing half done', async () => {
    const { structure, caller } = await supplier()
    const taken = await createStructure({ name: 'Déjà là' })
    const cases: [string, string, string][] = [
      ['12345678901234', 'structure.new-siret', 'clé de contrôle'],
      [structure.identifier, 'structure.new-siret', 'SIRET actuel'],
      [taken.identifier, 'structure.siret-known', '« Déjà là » porte déjà ce SIRET'],
      ['90777123200010', 'structure.new-siret-closed', 'fermé'],
    ]
    for (const [siret, code, words] of cases) {
      await expect(changeIdentifier.door.call(await caller(), change(structure.id, { siret }))).rejects.toMatchObject({ code, field: 'siret', message: expect.stringContaining(words) as string })
      expect(await checkNewSiret.door.call(await caller(), { structureId: structure.id, typed: siret })).toMatchObject({ state: 'refused', sentence: expect.stringContaining(words) as string })
    }
    await expect(changeIdentifier.door.call(await caller(), change(structure.id, { version: '7' }))).rejects.toMatchObject({ code: 'structure.stale' })
    await expect(changeIdentifier.door.call(await caller(), change(structure.id, { confirmed: '' }))).rejects.toMatchObject({ errors: [{ field: 'confirmed' }] })
    expect(await db().structure.findMany({ where: { id: structure.id } })).toMatchObject([{ status: 'ACTIVE', version: 1 }])
    expect(await db().structure.count()).toBe(2)
    expect(await checkNewSiret.door.call(await caller(), { structureId: structure.id, typed: inventSiret() })).toMatchObject({ state: 'possible', warning: expect.stringContaining('ne connaît pas encore') as string })
  })

  it('belongs to the main manager of a private structure', async () => {
    const { structure } = await supplier()
    const karim = await createUser()
    await affiliate(karim.id, structure.id, 'SECONDARY_MANAGER')
    await expect(changeIdentifier.door.call(await callerOf(karim.id), change(structure.id))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(checkNewSiret.door.call(await callerOf(karim.id), { structureId: structure.id, typed: '' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeIdentifier.door.call(await (await supplier('Autre')).caller(), change(structure.id))).rejects.toMatchObject({ kind: 'notFound' })
    const [mayor, town] = [await createUser(), await createStructure({ kind: 'PUBLIC', name: 'Ville' })]
    await affiliate(mayor.id, town.id)
    await expect(changeIdentifier.door.call(await callerOf(mayor.id), change(town.id))).rejects.toMatchObject({ code: 'structure.cannot-change' })
  })
})
