import { beforeAll, describe, expect, it } from 'vitest'
import { createService, deactivateService, deactivateServices, deleteService, reactivateService, updateService } from '@/app/(portail)/structures/[structureId]/services/actions'
import { saveDraft } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { parseServiceTable } from '@/lib/services/model/service-table'
import { getService } from '@/lib/services/queries/get-service'
import { listServices } from '@/lib/services/queries/list-services'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { listManagedStructures } from '@/lib/structures/queries/list-managed-structures'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf } from '../../support/invoices'
import { affiliate, callerOf, createStructure, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const TODAY = new Date('2026-06-15T10:00:00Z')
const typed = (structureId: string, changes: Record<string, unknown> = {}) => ({ structureId, code: 'ACHATS', name: 'Service des achats', activeFrom: '01/01/2026', ...changes })
const refusal = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string; field?: string; message: string }) => error)
const codeOf = async (call: Promise<unknown>) => ((await refusal(call)) as { code?: string }).code ?? 'accepted'
const list = async (userId: string, structureId: string | null, query: Record<string, string> = {}) => listServices.door.call(await callerOf(userId, TODAY), { structureId, table: parseServiceTable(query) })
const versionOf = async (id: string) => (await db().service.findUniqueOrThrow({ where: { id } })).updatedAt.toISOString()

/** A structure with its manager, a member without rights and a user of one service. */
async function house() {
  const { user, structure } = await supplier()
  const [member, limited] = [await createUser({ firstName: 'Paul' }), await createUser({ firstName: 'Inès' })]
  const [own, other] = [await addService(structure.id, 'A-OWN'), await addService(structure.id, 'B-OTHER')]
  await affiliate(member.id, structure.id, 'USER', 'MODIFICATION')
  await affiliate(limited.id, structure.id, 'USER', 'MODIFICATION', own.id)
  return { manager: await callerOf(user.id, TODAY), managerId: user.id, member, limited, structure, own, other }
}

describe('services', () => {
  it('are created, changed, deactivated, reactivated and deleted, each written in the journal', async () => {
    const { manager, structure, managerId } = await house()
    const { serviceId } = await createService.door.call(manager, typed(structure.id, { addressLine1: '3 quai', postalCode: '31000', city: 'Toulouse', phone: '0561000000' }))
    expect(await getService.door.call(manager, { serviceId })).toMatchObject({ code: 'ACHATS', state: 'ACTIVE', city: 'Toulouse', addressCountry: 'FR', phone: '0561000000', bonds: { invoices: 0, users: 0, requests: 0 } })
    await updateService.door.call(manager, { ...typed(structure.id, { code: 'ACHATS-2', activeUntil: '30/06/2026' }), serviceId, version: await versionOf(serviceId) })
    expect(await getService.door.call(manager, { serviceId })).toMatchObject({ code: 'ACHATS-2', city: null, activeUntil: '2026-06-30' })
    await deactivateService.door.call(manager, { serviceId })
    expect((await list(managerId, structure.id)).rows.find(({ id }) => id === serviceId)).toMatchObject({ state: 'INACTIVE' })
    await reactivateService.door.call(manager, { serviceId })
    await deleteService.door.call(manager, { serviceId })
    expect(await codeOf(getService.door.call(manager, { serviceId }))).toBe('not-found')
    expect((await list(managerId, structure.id)).rows.map(({ code }) => code)).toEqual(['A-OWN', 'B-OTHER'])
    expect(await db().service.findUnique({ where: { id: serviceId } })).toMatchObject({ status: 'DELETED', deletedAt: expect.any(Date) })
    // The code is free again.
    expect(await createService.door.call(manager, typed(structure.id, { code: 'ACHATS-2' }))).toEqual({ structureId: structure.id, serviceId })
    expect((await db().auditEntry.findMany({ where: { structureId: structure.id, outcome: 'ACCEPTED' }, orderBy: { at: 'asc' } })).map(({ door }) => door)).toEqual(['service.create', 'service.update', 'service.deactivate', 'service.reactivate', 'service.delete', 'service.create'])
  })

  it('have one code each in a structure, whatever its capitals', async () => {
    const { manager, structure, own } = await house()
    const other = await supplier()
    expect(await refusal(createService.door.call(manager, typed(structure.id, { code: 'a-own' })))).toMatchObject({ code: 'service.code-taken', field: 'code', message: expect.stringContaining('A-OWN') })
    // A percent sign is a sign like any other.
    expect(await codeOf(createService.door.call(manager, typed(structure.id, { code: 'A%' })))).toBe('accepted')
    expect(await codeOf(createService.door.call(await other.caller(), typed(other.structure.id, { code: 'A-OWN' })))).toBe('accepted')
    expect(await refusal(updateService.door.call(manager, { ...typed(structure.id, { code: 'B-OTHER' }), serviceId: own.id, version: await versionOf(own.id) }))).toMatchObject({ field: 'code' })
    const twice = await Promise.all([1, 2].map(() => codeOf(createService.door.call(manager, typed(structure.id, { code: 'COURSE' })))))
    expect(twice.sort()).toEqual(['accepted', 'service.code-taken'])
  })

  it('leave FACTURES_PUBLIQUES to public structures, which keep it', async () => {
    const { manager, structure } = await house()
    expect(await refusal(createService.door.call(manager, typed(structure.id, { code: 'factures_publiques' })))).toMatchObject({ code: 'service.reserved', field: 'code' })
    const town = await createStructure({ kind: 'PUBLIC', name: 'Ville' })
    const clerk = await createUser()
    await affiliate(clerk.id, town.id)
    const caller = await callerOf(clerk.id, TODAY)
    const { serviceId } = await createService.door.call(caller, typed(town.id, { code: 'FACTURES_PUBLIQUES', commitmentRequired: 'oui' }))
    expect(await codeOf(deleteService.door.call(caller, { serviceId }))).toBe('service.reserved')
    expect(await refusal(updateService.door.call(caller, { ...typed(town.id, { code: 'AUTRE' }), serviceId, version: await versionOf(serviceId) }))).toMatchObject({ code: 'service.reserved', field: 'code' })
    expect(await db().service.findUnique({ where: { id: serviceId } })).toMatchObject({ commitmentRequired: true, paymentReported: false })
    expect((await getPublicStructure({ identifier: town.identifier }))?.services).toMatchObject([{ code: 'FACTURES_PUBLIQUES', isReserved: true, commitmentRequired: true }])
    // A private structure has not these settings, whatever the request says.
    const made = await createService.door.call(manager, typed(structure.id, { commitmentRequired: 'oui' }))
    expect(await db().service.findUnique({ where: { id: made.serviceId } })).toMatchObject({ commitmentRequired: false, paymentReported: true })
  })

  it('are not deleted while an invoice or a user is theirs, and keep their code on invoices', async () => {
    const { manager, structure, own } = await house()
    await deposit(manager, structure.id, undefined, { sellerServiceId: own.id })
    expect(await refusal(deleteService.door.call(manager, { serviceId: own.id }))).toMatchObject({ code: 'service.bound', message: expect.stringContaining('1 facture et 1 utilisateur rattaché') })
    expect(await refusal(updateService.door.call(manager, { ...typed(structure.id, { code: 'NEUF' }), serviceId: own.id, version: await versionOf(own.id) }))).toMatchObject({ code: 'service.code-used', field: 'code' })
    expect(await codeOf(updateService.door.call(manager, { ...typed(structure.id, { code: 'A-OWN', name: 'Autre nom' }), serviceId: own.id, version: await versionOf(own.id) }))).toBe('accepted')
  })

  it('that two managers change at once obey the first, and the second is told who and when', async () => {
    const { manager, managerId, structure, own } = await house()
    const version = await versionOf(own.id)
    await db().user.update({ where: { id: managerId }, data: { firstName: 'Karim', lastName: 'Benali' } })
    await deactivateService.door.call(manager, { serviceId: own.id })
    const second = await createUser()
    await affiliate(second.id, structure.id, 'SECONDARY_MANAGER')
    const late = await callerOf(second.id, TODAY)
    expect(await refusal(deactivateService.door.call(late, { serviceId: own.id }))).toMatchObject({ code: 'service.settled', message: expect.stringMatching(/déjà désactivé\s: Karim Benali l’a fait le \d+/) })
    expect(await refusal(updateService.door.call(late, { ...typed(structure.id), serviceId: own.id, version }))).toMatchObject({ code: 'service.stale', message: expect.stringContaining('Karim Benali') })
  })

  it('are deactivated several at once, of this structure only', async () => {
    const { manager, structure, own, other } = await house()
    const foreign = await addService((await supplier()).structure.id, 'X')
    expect(await codeOf(deactivateServices.door.call(manager, { structureId: structure.id, serviceIds: [own.id, foreign.id] }))).toBe('not-found')
    expect(await codeOf(deactivateServices.door.call(manager, { structureId: structure.id }))).toBe('form.invalid')
    await deactivateService.door.call(manager, { serviceId: other.id })
    expect(await deactivateServices.door.call(manager, { structureId: structure.id, serviceIds: [own.id, other.id] })).toMatchObject({ deactivated: 1 })
    expect(await db().service.findUnique({ where: { id: foreign.id } })).toMatchObject({ status: 'ACTIVE' })
  })

  it('are sorted, filtered and paged', async () => {
    const { managerId, structure } = await house()
    for (let index = 1; index <= 12; index++) await addService(structure.id, `S-${String(index).padStart(2, '0')}`, index > 10 ? { status: 'INACTIVE' } : {})
    await addService(structure.id, 'Z-FINI', { activeUntil: new Date('2026-06-14') })
    expect(await list(managerId, structure.id, { q: 's-', page: '2' })).toMatchObject({ total: 12, rows: [{ code: 'S-11' }, { code: 'S-12' }] })
    expect((await list(managerId, structure.id, { tri: 'code', sens: 'desc' })).rows[0]).toMatchObject({ code: 'Z-FINI', state: 'ENDED' })
    expect(await list(managerId, structure.id, { etat: 'inactif' })).toMatchObject({ total: 2 })
    expect(await list(managerId, structure.id, { etat: 'termine' })).toMatchObject({ total: 1 })
    expect(await list(managerId, structure.id, { etat: 'actif' })).toMatchObject({ total: 12 })
  })
})

describe('who may', () => {
  it('change services: managers only', async () => {
    const { structure, member, limited, own } = await house()
    const stranger = await supplier()
    for (const [userId, code] of [[member.id, 'forbidden'], [stranger.user.id, 'not-found']] as const) {
      const caller = await callerOf(userId, TODAY)
      for (const call of [() => createService.door.call(caller, typed(structure.id)), () => deactivateService.door.call(caller, { serviceId: own.id }), () => deleteService.door.call(caller, { serviceId: own.id }), () => deactivateServices.door.call(caller, { structureId: structure.id, serviceIds: [own.id] })]) expect(await codeOf(call())).toBe(code)
    }
    const ines = await callerOf(limited.id, TODAY)
    expect(await codeOf(createService.door.call(ines, typed(structure.id)))).toBe('not-found')
    expect(await codeOf(deactivateService.door.call(ines, { serviceId: own.id }))).toBe('forbidden')
    expect(await listManagedStructures.door.call(ines, {})).toEqual([])
  })

  it('see them: members all, a user of one service that one, strangers none', async () => {
    const { structure, member, limited, own, other } = await house()
    const stranger = await supplier()
    await addService(stranger.structure.id, 'LEUR')
    expect((await list(member.id, structure.id)).rows.map(({ code, canManage }) => [code, canManage])).toEqual([['A-OWN', false], ['B-OTHER', false]])
    expect((await list(limited.id, structure.id)).rows.map(({ code }) => code)).toEqual(['A-OWN'])
    expect((await list(limited.id, null)).rows.map(({ code }) => code)).toEqual(['A-OWN'])
    expect((await list(stranger.user.id, null)).rows.map(({ code }) => code)).toEqual(['LEUR'])
    expect(await codeOf(list(stranger.user.id, structure.id))).toBe('not-found')
    const ines = await callerOf(limited.id, TODAY)
    expect(await getService.door.call(ines, { serviceId: own.id })).toMatchObject({ canManage: false, bonds: null, isWholeStructure: false })
    expect(await codeOf(getService.door.call(ines, { serviceId: other.id }))).toBe('not-found')
  })
})

describe('a deposit', () => {
  it('is offered the services of the day only, and takes no other', async () => {
    const { manager, structure, own, other } = await house()
    await db().service.update({ where: { id: own.id }, data: { activeUntil: new Date('2026-06-14') } })
    const future = await addService(structure.id, 'C-FUTUR')
    await db().service.update({ where: { id: future.id }, data: { activeFrom: new Date('2026-06-16') } })
    const lastDay = await addService(structure.id, 'D-DERNIER', { activeUntil: new Date('2026-06-15') })
    expect((await getDepositForm.door.call(manager, {}))[0]?.services.map(({ code }) => code)).toEqual(['B-OTHER', 'D-DERNIER'])
    for (const { id } of [own, future]) expect(await codeOf(deposit(manager, structure.id, undefined, { sellerServiceId: id }))).toBe('deposit.foreign-service')
    const invoiceId = await deposit(manager, structure.id, undefined, { sellerServiceId: lastDay.id })
    for (const { id } of [own, future]) expect(await refusal(saveDraft.door.call(manager, formOf(invoiceId, 1, '', { sellerServiceId: id })))).toMatchObject({ code: 'invoice.foreign-service', field: 'sellerServiceId' })
    expect(await codeOf(saveDraft.door.call(manager, formOf(invoiceId, 1, '', { sellerServiceId: other.id })))).toBe('accepted')
  })

  it('is impossible for a user whose only service is closed', async () => {
    const { manager, limited, own } = await house()
    expect(await getDepositForm.door.call(await callerOf(limited.id, TODAY), {})).toHaveLength(1)
    await deactivateService.door.call(manager, { serviceId: own.id })
    expect(await getDepositForm.door.call(await callerOf(limited.id, TODAY), {})).toEqual([])
  })
})
