import { beforeAll, describe, expect, it } from 'vitest'
import { parseCriteria, parseDirectoryTable } from '@/lib/directory/model/criteria'
import { findRecipient } from '@/lib/directory/queries/find-recipient'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { searchDirectory } from '@/lib/directory/queries/search-directory'
import { db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'
import { resetDatabase } from '@/tests/support/database'

const search = (params: Record<string, string>) => searchDirectory({ criteria: parseCriteria(params), table: parseDirectoryTable(params) })
const names = async (params: Record<string, string>) => (await search(params)).rows.map((row) => row.name)

const body = (identifier: string, name: string, city: string, postalCode: string, more: object = {}) => ({ identifierType: 'SIRET' as const, kind: 'PUBLIC' as const, identifier, name, city, postalCode, searchText: structureTextOf({ name, city }), ...more })

beforeAll(async () => {
  await resetDatabase()
  await db().structure.createMany({
    data: [
      body('22310001700423', 'CD31 – budget 01 Principal', 'Toulouse', '31090'),
      body('21310555400019', 'Mairie de Toulouse', 'Toulouse', '31000'),
      body('21830137200015', 'Ville de Saint-Étienne', 'Saint-Étienne', '42000', { status: 'INACTIVE' }),
      body('13001100000000', 'Œuvre à la clé fausse', 'Nîmes', '30000'),
      { ...body('97000000000011', 'Mairie privée', 'Toulouse', '31000'), kind: 'PRIVATE' as const },
      ...Array.from({ length: 5000 }, (_, i) => body(String(40000000000000 + i), `Syndicat des eaux no ${i}`, 'Ailleurs', '12000')),
    ],
  })
})

describe('the directory', () => {
  it('finds by SIRET, whole or begun, with blanks, even with a wrong key', async () => {
    expect(await names({ siret: '223 100 017 00423' })).toEqual(['CD31 – budget 01 Principal'])
    expect(await names({ siret: '223100017' })).toEqual(['CD31 – budget 01 Principal'])
    expect(await names({ siret: '13001100000000' })).toEqual(['Œuvre à la clé fausse'])
    expect(await names({ siret: '22' })).toEqual([])
  })

  it('finds by name with stars, whatever the accents and the case', async () => {
    expect(await names({ nom: 'MAIRIE' })).toEqual(['Mairie de Toulouse'])
    expect(await search({ nom: 'mair' })).toMatchObject({ isNear: true })
    expect(await search({ nom: 'mairie' })).toMatchObject({ isNear: false })
    expect(await names({ nom: 'mair*' })).toEqual(['Mairie de Toulouse'])
    expect(await names({ nom: '*tienne' })).toEqual(['Ville de Saint-Étienne'])
    expect(await names({ nom: 'oeuvre' })).toEqual(['Œuvre à la clé fausse'])
  })

  it('keeps name and town apart, and joins the criteria', async () => {
    expect(await names({ nom: 'Toulouse' })).toEqual(['Mairie de Toulouse'])
    expect(await names({ ville: 'toulouse' })).toEqual(['CD31 – budget 01 Principal', 'Mairie de Toulouse'])
    expect(await names({ ville: 'nimes', codePostal: '30' })).toEqual(['Œuvre à la clé fausse'])
    expect(await names({ ville: 'toulouse', codePostal: '31090' })).toEqual(['CD31 – budget 01 Principal'])
  })

  it('takes the words in any order, each with its own stars', async () => {
    expect(await names({ nom: 'toulouse mairie' })).toEqual(['Mairie de Toulouse'])
    expect(await names({ nom: 'mai* *louse' })).toEqual(['Mairie de Toulouse'])
    expect(await names({ nom: '*airi*' })).toEqual(['Mairie de Toulouse'])
    expect(await names({ nom: 'principal cd*' })).toEqual(['CD31 – budget 01 Principal'])
    expect(await names({ nom: '01' })).toEqual(['CD31 – budget 01 Principal'])
    expect(await names({ nom: 'mairie', ville: '*oul*' })).toEqual(['Mairie de Toulouse'])
  })

  it('puts the names that begin so before the others, whatever stands in between', async () => {
    const found = await search({ nom: 'syndicat des eaux', taille: '100', page: '10' })
    expect(found).toMatchObject({ total: 1000, isCapped: true })
    expect(found.rows).toHaveLength(100)
  })

  it('offers what is like a mistyped name or town, and says so', async () => {
    const near = await search({ nom: 'Mairy de Toulouze' })
    expect(near).toMatchObject({ isNear: true, total: 1 })
    expect(near.rows[0]?.name).toBe('Mairie de Toulouse')
    expect((await search({ nom: 'mairie', ville: 'Touluse' })).rows.map((row) => row.name)).toEqual(['Mairie de Toulouse'])
    expect(await search({ nom: 'Toulouse' })).toMatchObject({ isNear: false })
    expect(await search({ nom: 'Toulouze', codePostal: '75' })).toMatchObject({ total: 0, isNear: false })
    expect(await names({ nom: 'xylophone' })).toEqual([])
  })

  it('learns the words of a name that changes', async () => {
    const key = { country_identifierType_identifier: { country: 'FR', identifierType: 'SIRET' as const, identifier: '13001100000000' } }
    await db().structure.update({ where: key, data: { searchText: structureTextOf({ name: 'Établissement Grünewald', city: 'Nîmes' }) } })
    expect(await names({ nom: 'grunwald' })).toEqual(['Œuvre à la clé fausse'])
    expect(await names({ nom: 'oeuvre' })).toEqual([])
  })

  it('never shows a private structure, and nothing without a criterion', async () => {
    expect(await names({ nom: 'privee' })).toEqual([])
    expect(await names({})).toEqual([])
    expect(await names({ nom: '*' })).toEqual([])
    expect(await names({ nom: "'; DROP TABLE structure; --" })).toEqual([])
  })

  it('pages, sorts and counts among 5,000 rows', async () => {
    const second = await search({ nom: 'syndicat', tri: 'siret', sens: 'desc', page: '2', taille: '20' })
    expect(Number(second.rows[0]!.identifier)).toBeGreaterThan(Number(second.rows.at(-1)!.identifier))
    expect(second.rows).toHaveLength(20)
    expect(second).toMatchObject({ total: 1000, isCapped: true })
    expect(await search({ nom: 'syndicat', page: '900000' })).toMatchObject({ total: 1000 })
    expect(await search({ nom: 'toulouse' })).toMatchObject({ total: 1, isCapped: false })
  })
})

describe('a recipient while typing', () => {
  it('suggests active public structures only, by number or by words in any order', async () => {
    expect((await findRecipient({ typed: '2131 05' })).map((row) => row.name)).toEqual(['Mairie de Toulouse'])
    expect((await findRecipient({ typed: 'toulouse mai' })).map((row) => row.name)).toEqual(['Mairie de Toulouse'])
    expect(await findRecipient({ typed: 'saint-etienne' })).toEqual([])
    expect((await findRecipient({ typed: 'mairye toulouze' })).map((row) => row.name)).toEqual(['Mairie de Toulouse'])
    expect(await findRecipient({ typed: 'm' })).toEqual([])
    expect(await findRecipient({ typed: 'syndicat' })).toHaveLength(10)
  })
})

describe('one public structure', () => {
  it('lists the services that are active today, and its obligations', async () => {
    const { id } = await db().structure.update({ where: { country_identifierType_identifier: { country: 'FR', identifierType: 'SIRET', identifier: '21310555400019' } }, data: { serviceRequired: true } })
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    await db().service.createMany({
      data: [
        { structureId: id, code: 'DRH', name: 'Ressources humaines', activeFrom: day('2020-01-01'), commitmentRequired: true },
        { structureId: id, code: 'FERME', name: 'Fermé', activeFrom: day('2020-01-01'), activeUntil: day('2021-01-01') },
        { structureId: id, code: 'DEMAIN', name: 'Pas encore', activeFrom: day('2999-01-01') },
        { structureId: id, code: 'OFF', name: 'Inactif', activeFrom: day('2020-01-01'), status: 'INACTIVE' },
        { structureId: id, code: 'FACTURES_PUBLIQUES', name: 'Factures publiques', activeFrom: day('2020-01-01') },
      ],
    })
    const found = await getPublicStructure({ identifier: '213 105 554 00019' })
    expect(found?.services.map(({ code, isReserved, commitmentRequired }) => [code, isReserved, commitmentRequired])).toEqual([['DRH', false, true], ['FACTURES_PUBLIQUES', true, false]])
    expect(found?.obligations).toMatchObject({ service: 'required', commitment: 'optional' })
    expect(await getPublicStructure({ identifier: '97000000000011' })).toBeNull()
  })
})
