import { beforeEach, describe, expect, it } from 'vitest'
import { updateStructure } from '@/app/(portail)/structures/[structureId]/modifier/actions'
import { createStructure } from '@/app/(portail)/structures/creer/actions'
import { db } from '@/lib/platform/db'
import { inTransaction } from '@/lib/platform/db'
import { createStructure as create } from '@/lib/structures/commands/create-structure'
import { switchStructure } from '@/lib/structures/commands/switch-structure'
import { creationSchema } from '@/lib/structures/model/schemas'
import { findForAffiliation } from '@/lib/structures/queries/find-for-affiliation'
import { getStructure } from '@/lib/structures/queries/get-structure'
import { parseStructureList } from '@/lib/structures/model/structure-table'
import { listMyStructures } from '@/lib/structures/queries/list-my-structures'
import type { Actor } from '@/lib/access/actor'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createStructure as existing, createUser, inventSiret, supplier, visitor } from '@/tests/support/people'

beforeEach(resetDatabase)

const typed = (identifier: string) => creationSchema.parse({ structure: { identifierType: 'SIRET', identifier, name: 'Fournil', addressLine1: '1 rue', postalCode: '31000', city: 'Toulouse', addressCountry: 'FR' } }).structure
const createAs = async (userId: string, identifier: string) => {
  const caller = await callerOf(userId)
  return inTransaction((tx) => create(typed(identifier), { tx, actor: caller.actor as Actor, now: caller.now, address: null }))
}

describe('creating a structure', () => {
  it('makes its creator the main manager, with the default espaces', async () => {
    const user = await createUser()
    const creation = await createAs(user.id, inventSiret())
    expect(creation.kind).toBe('created')
    const { actor } = await callerOf(user.id)
    expect(actor?.memberships).toMatchObject([{ structureName: 'Fournil', role: 'MAIN_MANAGER', kind: 'PRIVATE' }])
    expect(actor?.workspaces.map((open) => open.code).sort()).toEqual(['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'])
    expect(actor?.currentStructureId).toBe(actor?.memberships[0]?.structureId)
  })

  it('creates once when two people create the same one at once, and changes nothing for the second', async () => {
    const [one, two] = [await createUser(), await createUser()]
    const identifier = inventSiret()
    const kinds = (await Promise.all([createAs(one.id, identifier), createAs(two.id, identifier)])).map((creation) => creation.kind)
    expect(kinds.sort()).toEqual(['created', 'exists'])
    expect(await db().structure.count()).toBe(1)
    expect(await db().affiliation.count()).toBe(1)
  })

  it('has its door in the table, for people who are logged in', () => {
    expect(createStructure.doors.map((door) => `${door.name} ${door.permission}`)).toContain('structure.create structure.create')
  })
})

describe('a structure’s record', () => {
  const contact = (structureId: string) => ({ structureId, version: '1', label: 'Le Fournil', addressLine1: '2 place Neuve', postalCode: '31400', city: 'Toulouse', email: '', phone: '05 00 00 00 00' })

  it('is read by members and changed by managers', async () => {
    const { structure, caller } = await supplier()
    const colleague = await createUser()
    await affiliate(colleague.id, structure.id, 'USER')
    await updateStructure.door.call(await caller(), contact(structure.id))
    expect(await getStructure.door.call(await callerOf(colleague.id), { structureId: structure.id })).toMatchObject({ label: 'Le Fournil', postalCode: '31400', canManage: false, mainManager: { firstName: 'Camille' } })
    await expect(updateStructure.door.call(await callerOf(colleague.id), contact(structure.id))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(updateStructure.door.call(await caller(), { ...contact(structure.id), city: ' ', email: 'x' })).rejects.toMatchObject({ errors: [{ field: 'email' }, { field: 'city' }] })
  })

  it('tells the second of two who edit at once, who then decides; nothing is lost', async () => {
    const { structure, caller } = await supplier()
    const karim = await createUser({ firstName: 'Karim', lastName: 'Benali' })
    await affiliate(karim.id, structure.id, 'SECONDARY_MANAGER')
    await updateStructure.door.call(await callerOf(karim.id), { ...contact(structure.id), city: 'Albi', phoneCode: '+33' })
    const late = updateStructure.door.call(await caller(), contact(structure.id))
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'structure.stale', field: 'overwrite' })
    const sentence = await late.catch((error: Error) => error.message)
    for (const part of ['Karim Benali', 'Ville : « Albi »', 'Indicatif du téléphone : « +33 »']) expect(sentence).toContain(part)
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ city: 'Albi', version: 2 })
    await updateStructure.door.call(await caller(), { ...contact(structure.id), overwrite: 'oui' })
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ city: 'Toulouse', phoneCode: null, version: 3 })
  })

  it('saves once when two save at the very same moment', async () => {
    const { structure, caller } = await supplier()
    const actor = await caller()
    const saves = await Promise.allSettled(['Albi', 'Auch', 'Foix'].map((city) => updateStructure.door.call(actor, { ...contact(structure.id), city })))
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).version).toBe(2)
  })

  it('refuses each ill-made field at its place', async () => {
    const { structure, caller } = await supplier()
    const bad = { ...contact(structure.id), phone: 'bonjour', phoneCode: '33 5 61', vatNumber: '12', pacageNumber: '12', version: 'x' }
    await expect(updateStructure.door.call(await caller(), bad)).rejects.toMatchObject({ errors: [{ field: 'version' }, { field: 'phoneCode' }, { field: 'phone' }, { field: 'vatNumber' }, { field: 'pacageNumber' }] })
  })

  it('does not exist for strangers', async () => {
    const { structure } = await supplier()
    const stranger = await supplier('Autre')
    for (const caller of [await stranger.caller(), visitor()]) {
      await expect(getStructure.door.call(caller, { structureId: structure.id })).rejects.toMatchObject({ kind: caller.actor ? 'notFound' : 'forbidden' })
      await expect(updateStructure.door.call(caller, contact(structure.id))).rejects.toMatchObject({ kind: caller.actor ? 'notFound' : 'forbidden' })
    }
    expect((await listMyStructures.door.call(await stranger.caller(), parseStructureList({}))).rows.map((one) => one.name)).toEqual(['Autre'])
    await expect(listMyStructures.door.call(visitor(), parseStructureList({}))).rejects.toMatchObject({ code: 'session.needed' })
  })
})

describe('looking for a structure to join', () => {
  it('names companies, never a particulier', async () => {
    const user = await createUser()
    const { identifier } = await existing({ name: 'Fournil' })
    const person = await db().structure.create({ data: { identifierType: 'PARTICULIER', identifier: 'P-1', name: 'ROUX Nadia', city: 'Albi' } })
    const find = async (identifierType: 'SIRET' | 'PARTICULIER', number: string) => findForAffiliation.door.call(await callerOf(user.id), { identifierType, identifier: number })
    expect(await find('SIRET', identifier)).toMatchObject({ name: 'Fournil', mine: null })
    expect(await find('PARTICULIER', person.identifier)).toMatchObject({ name: null, city: null })
    expect(await find('SIRET', '99999999999999')).toBeNull()
    await expect(findForAffiliation.door.call(visitor(), { identifierType: 'SIRET', identifier })).rejects.toMatchObject({ code: 'session.needed' })
  })
})

it('remembers the structure in use', async () => {
  const { user, structure, caller } = await supplier()
  const { actor, now } = await caller()
  await inTransaction((tx) => switchStructure({ structureId: structure.id }, { tx, actor: actor as Actor, now, address: null }))
  expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).currentStructureId).toBe(structure.id)
})
