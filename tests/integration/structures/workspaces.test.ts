import { beforeEach, describe, expect, it } from 'vitest'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { closeWorkspace, openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'
import { can, reachOf } from '@/lib/access/permissions'
import { db } from '@/lib/platform/db'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { listWorkspaces } from '@/lib/structures/queries/list-workspaces'
import { resetDatabase } from '@/tests/support/database'
import { addService } from '@/tests/support/invoices'
import { affiliate, callerOf, createUser, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

async function team() {
  const owner = await supplier()
  const structureId = owner.structure.id
  const louise = await createUser({ firstName: 'Louise', lastName: 'Martin' })
  await affiliate(louise.id, structureId, 'USER', 'MODIFICATION')
  return { ...owner, structureId, louise, write: async (userId: string) => can((await callerOf(userId)).actor!, 'invoice.write', { structureId }) }
}
const openingOf = async (structureId: string, userId: string, code: string, serviceId: string | null = null) => (await listWorkspaces.door.call(await callerOf(userId), { structureId, serviceId })).workspaces.find((row) => row.code === code)?.opening

describe('the switch of an espace', () => {
  it('closes for everybody at the next click, and gives everything back when it is reopened', async () => {
    const { user, louise, structureId, caller, write } = await team()
    const input = { place: structureId, workspace: 'FACTURES_EMISES' }
    await closeWorkspace.door.call(await caller(), input)
    expect([await write(user.id), await write(louise.id)]).toEqual([false, false])
    expect(await openingOf(structureId, user.id, 'FACTURES_EMISES')).toBe('NOWHERE')
    await openWorkspace.door.call(await caller(), input)
    await openWorkspace.door.call(await caller(), input)
    expect([await write(user.id), await write(louise.id)]).toEqual([true, true])
    expect(await db().workspace.count({ where: { structureId, code: 'FACTURES_EMISES' } })).toBe(1)
  })

  it('opens for one service only, and the manager of the whole works there only', async () => {
    const { user, louise, structureId, caller } = await team()
    const [a, b] = [await addService(structureId, 'A'), await addService(structureId, 'B')]
    const whole = { place: structureId, workspace: 'FACTURES_EMISES' }
    const one = { place: `${structureId}:${a.id}`, workspace: 'FACTURES_EMISES' }
    await expect(openWorkspace.door.call(await caller(), one)).rejects.toMatchObject({ code: 'workspace.whole' })
    await expect(closeWorkspace.door.call(await caller(), one)).rejects.toMatchObject({ code: 'workspace.whole' })
    await closeWorkspace.door.call(await caller(), whole)
    await openWorkspace.door.call(await caller(), one)
    for (const { id } of [user, louise]) expect(reachOf((await callerOf(id)).actor!, 'invoice.write')).toEqual([{ structureId, services: [a.id] }])
    expect(await openingOf(structureId, user.id, 'FACTURES_EMISES')).toBe('SERVICES')
    expect([await openingOf(structureId, user.id, 'FACTURES_EMISES', a.id), await openingOf(structureId, user.id, 'FACTURES_EMISES', b.id)]).toEqual(['HERE', 'NOWHERE'])
    await openWorkspace.door.call(await caller(), whole)
    expect(await db().workspace.count({ where: { structureId, code: 'FACTURES_EMISES' } })).toBe(1)
    expect(await openingOf(structureId, user.id, 'FACTURES_EMISES', a.id)).toBe('STRUCTURE')
  })

  it('is for managers, for espaces that the structure may have, and for its own services', async () => {
    const { louise, structureId, caller } = await team()
    const foreign = await addService((await supplier('Autre')).structure.id, 'A')
    await expect(openWorkspace.door.call(await callerOf(louise.id), { place: structureId, workspace: 'ENGAGEMENTS' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(openWorkspace.door.call(await caller(), { place: foreign.structureId, workspace: 'ENGAGEMENTS' })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(openWorkspace.door.call(await caller(), { place: structureId, workspace: 'FACTURES_RECUES' })).rejects.toMatchObject({ code: 'workspace.not-offered' })
    await expect(openWorkspace.door.call(await caller(), { place: `${structureId}:${foreign.id}`, workspace: 'ENGAGEMENTS' })).rejects.toMatchObject({ code: 'workspace.unknown-service' })
    await expect(openWorkspace.door.call(await caller(), { place: structureId, workspace: 'CUISINE' })).rejects.toMatchObject({ errors: [{ field: 'workspace' }] })
  })

  it('shows who uses an espace in which mode, and leaves out those who have left', async () => {
    const { louise, structureId, caller } = await team()
    const emises = async () => (await listWorkspaces.door.call(await caller(), { structureId, serviceId: null })).workspaces.find(({ code }) => code === 'FACTURES_EMISES')
    expect(await emises()).toMatchObject({ writers: [{ id: louise.id }], readers: [] })
    await db().affiliation.updateMany({ where: { userId: louise.id }, data: { status: 'DESACTIVEE' } })
    expect(await emises()).toMatchObject({ writers: [] })
    await expect(listWorkspaces.door.call(await caller(), { structureId, serviceId: 'x' })).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('what stands between a person and an espace', () => {
  const need = async (userId: string, mode: 'MODIFICATION' | 'CONSULTATION_UNIQUEMENT' = 'MODIFICATION') => getWorkspaceNeed.door.call(await callerOf(userId), { workspace: 'FACTURES_EMISES', mode, structureId: null })

  it('is told apart: nothing, a switch, a request to make, a request that waits', async () => {
    const { user, louise, structureId, caller } = await team()
    expect([(await need(user.id))?.state, (await need(louise.id))?.state]).toEqual(['USABLE', 'USABLE'])
    await db().entitlement.updateMany({ data: { mode: 'CONSULTATION_UNIQUEMENT' } })
    expect([(await need(louise.id, 'CONSULTATION_UNIQUEMENT'))?.state, await need(louise.id)]).toMatchObject(['USABLE', { state: 'MAY_ASK', held: 'CONSULTATION_UNIQUEMENT' }])
    await closeWorkspace.door.call(await caller(), { place: structureId, workspace: 'FACTURES_EMISES' })
    expect([(await need(user.id))?.state, (await need(louise.id))?.state]).toEqual(['MAY_OPEN', 'MAY_ASK'])
    await requestEntitlement.door.call(await callerOf(louise.id), { place: structureId, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' })
    expect(await need(louise.id)).toMatchObject({ state: 'WAITING', approver: 'Camille Durand, gestionnaire principal' })
    expect(await need((await createUser()).id)).toBeNull()
  })
})
