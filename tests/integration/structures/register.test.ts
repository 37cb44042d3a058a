import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refreshFromRegister } from '@/app/(portail)/structures/[structureId]/insee/actions'
import { db } from '@/lib/platform/db'
import { compareWithRegister } from '@/lib/structures/queries/compare-with-register'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createUser, supplier } from '@/tests/support/people'

const register = { status: 200, answer: (_siret: string): unknown => ({ results: [] }) }
let server: Server

const moved = (changes = {}) => (siret: string) => ({
  results: [{ nom_raison_sociale: 'Boulangerie DURAND', nature_juridique: '5499', etat_administratif: 'A', siege: { siret, adresse: '2 RUE BASSE 05000 GAP', code_postal: '05000', libelle_commune: 'GAP', etat_administratif: 'A', ...changes } }],
})

beforeAll(async () => {
  server = createServer((request, response) => {
    const siret = new URL(request.url ?? '', 'http://register').searchParams.get('q') ?? ''
    response.writeHead(register.status, { 'content-type': 'application/json' }).end(JSON.stringify(register.answer(siret)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  // The configuration is read once: this file never needs another register.
  process.env.COMPANY_REGISTER_URL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => server.close())

beforeEach(async () => {
  await resetDatabase()
  Object.assign(register, { status: 200, answer: moved() })
})

const stored = (id: string) => db().structure.findUniqueOrThrow({ where: { id } })

describe('« Mettre à jour depuis la base Insee »', () => {
  it('shows only what differs, and takes only the lines that were ticked', async () => {
    const { structure, caller } = await supplier()
    const comparison = await compareWithRegister.door.call(await caller(), { structureId: structure.id })
    expect(comparison).toEqual({
      state: 'differs', version: 1,
      differences: [
        { field: 'address', label: 'Adresse', today: '1 rue du Four, 31000 Toulouse', register: '2 RUE BASSE, 05000 GAP' },
        { field: 'legalCategory', label: 'Catégorie juridique', today: null, register: 'Société à responsabilité limitée (SARL) – 5499' },
      ],
    })
    expect(await stored(structure.id)).toMatchObject({ city: 'Toulouse', legalCategory: null, version: 1 })
    const input = { structureId: structure.id, version: '1' }
    await expect(refreshFromRegister.door.call(await caller(), input)).rejects.toMatchObject({ errors: [{ field: 'fields' }] })
    await refreshFromRegister.door.call(await caller(), { ...input, fields: 'legalCategory' })
    expect(await stored(structure.id)).toMatchObject({ city: 'Toulouse', legalCategory: '5499', version: 2 })
    await expect(refreshFromRegister.door.call(await caller(), { ...input, fields: ['address'] })).rejects.toMatchObject({ code: 'structure.stale' })
    await refreshFromRegister.door.call(await caller(), { ...input, version: '2', fields: ['address', 'name'] })
    expect(await stored(structure.id)).toMatchObject({ addressLine1: '2 RUE BASSE', postalCode: '05000', city: 'GAP', searchText: 'boulangerie durand | gap' })
    expect(await compareWithRegister.door.call(await caller(), { structureId: structure.id })).toEqual({ state: 'same' })
  })

  it.each([
    ['unreachable', { status: 503 }, 'register.unreachable'],
    ['unknown', { answer: () => ({ results: [] }) }, 'register.unknown'],
    ['closed', { answer: moved({ etat_administratif: 'F' }) }, 'register.closed'],
  ])('says that the register is %s, and writes nothing', async (state, answer, code) => {
    const { structure, caller } = await supplier()
    Object.assign(register, answer)
    expect(await compareWithRegister.door.call(await caller(), { structureId: structure.id })).toEqual({ state })
    await expect(refreshFromRegister.door.call(await caller(), { structureId: structure.id, version: '1', fields: ['address'] })).rejects.toMatchObject({ code })
    expect(await stored(structure.id)).toMatchObject({ city: 'Toulouse', version: 1 })
  })

  it('never empties an address that the register hides', async () => {
    const { structure, caller } = await supplier()
    register.answer = moved({ statut_diffusion_etablissement: 'P' })
    expect(await compareWithRegister.door.call(await caller(), { structureId: structure.id })).toMatchObject({ differences: [{ field: 'legalCategory' }, { field: 'isUndisclosed', today: 'Non', register: 'Oui' }] })
    await refreshFromRegister.door.call(await caller(), { structureId: structure.id, version: '1', fields: ['address', 'isUndisclosed'] })
    expect(await stored(structure.id)).toMatchObject({ addressLine1: '1 rue du Four', city: 'Toulouse', isUndisclosed: true })
  })

  it('belongs to managers', async () => {
    const { structure } = await supplier()
    const user = await createUser()
    await affiliate(user.id, structure.id, 'USER')
    await expect(compareWithRegister.door.call(await callerOf(user.id), { structureId: structure.id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(refreshFromRegister.door.call(await callerOf(user.id), { structureId: structure.id, version: '1', fields: ['name'] })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
