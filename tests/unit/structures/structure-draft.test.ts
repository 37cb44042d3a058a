import { describe, expect, it } from 'vitest'
import { IDENTIFIER_TYPES } from '@/lib/structures/model/identifier-types'
import { identifierOutsideUnion, identifierProblem } from '@/lib/structures/model/identifiers'
import { newStructure, withIdentifier } from '@/lib/structures/model/new-structure'
import { storedDraftSchema, structureDraftSchema } from '@/lib/structures/model/structure-draft'

const typed = { identifierType: 'SIRET', identifier: '732 829 320 00074', name: 'Menuiserie Lenoir', addressLine1: '3 rue des Ormes', postalCode: '31000', city: 'Toulouse', addressCountry: 'FR' }
const refused = (changes: Record<string, string>) => {
  const answer = structureDraftSchema.safeParse({ ...typed, ...changes })
  return answer.success ? [] : answer.error.issues.map((issue) => issue.path.join('.'))
}
const settled = (changes: Record<string, string>) => structureDraftSchema.parse({ ...typed, ...changes })

describe('identifier types', () => {
  it('offers the seven official types once each', () => {
    expect(IDENTIFIER_TYPES.map((rule) => rule.type)).toEqual(['SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'PARTICULIER', 'AUTRE'])
  })

  it.each([
    ['SIRET', '73282932000074', null],
    ['SIRET', '35600000049837', null],
    ['SIRET', 'MONACOCONFO001', null],
    ['SIRET', '73282932000075', /clé de contrôle/],
    ['SIRET', '732829320', /SIREN/],
    ['UE_HORS_FRANCE', 'BE0123456789', null],
    ['UE_HORS_FRANCE', 'IE1A23456BC', null],
    ['UE_HORS_FRANCE', 'NL123456789B01', null],
    ['UE_HORS_FRANCE', 'FR12345678901', /SIRET/],
    ['UE_HORS_FRANCE', 'CH123456789', /préfixe/],
    ['UE_HORS_FRANCE', 'DE12', /confirme/],
    ['RIDET', '0123456001', null],
    ['RIDET', '12345678', /9 ou 10/],
    ['TAHITI', 'A12345678', null],
    ['TAHITI', 'A1234', /il en faut 9/],
    ['PARTICULIER', '', /18 caractères/],
    ['PARTICULIER', '1'.repeat(19), /19 caractères/],
    ['AUTRE', '', null],
  ] as const)('%s « %s »', (type, identifier, problem) => {
    const found = identifierProblem(type, identifier, 'FR')
    if (problem === null) expect(found).toBeNull()
    else expect(found?.sentence).toMatch(problem)
  })

  it('makes the identifier of a structure outside the Union from its country and name', () => {
    expect(identifierOutsideUnion('CH', 'Société  Générale d’Horlogerie')).toBe('CHSOCIETE GENERALE')
    expect(identifierOutsideUnion('WF', 'Comptoir de Mata-Utu')).toBe('FRWFCOMPTOIR DE MA')
  })
})

describe('structure draft', () => {
  it('settles a SIRET', () => {
    expect(settled({})).toMatchObject({ country: 'FR', identifier: '73282932000074', name: 'Menuiserie Lenoir', label: null, lastName: null })
  })

  it('takes a person by surname and first name, and no company name', () => {
    expect(settled({ identifierType: 'PARTICULIER', identifier: 'irep 123', name: '', lastName: 'Garnier', firstName: 'Zoé' })).toMatchObject({ identifier: 'IREP123', name: 'GARNIER Zoé', firstName: 'Zoé' })
    expect(refused({ identifierType: 'PARTICULIER', identifier: '1' })).toEqual(['lastName', 'firstName'])
  })

  it.each([
    ['RIDET', '012345600', 'FR', 'NC'],
    ['TAHITI', '012345678', 'FR', 'PF'],
    ['UE_HORS_FRANCE', 'EL123456789', 'FR', 'GR'],
    ['UE_HORS_FRANCE', 'XI123456789', 'FR', 'GB'],
  ])('takes the country of the key from the type %s', (identifierType, identifier, addressCountry, country) => {
    expect(settled({ identifierType, identifier, addressCountry }).country).toBe(country)
  })

  it('lets the person insist on an unusual VAT number, and on nothing else', () => {
    expect(refused({ identifierType: 'UE_HORS_FRANCE', identifier: 'DE12' })).toEqual(['identifier'])
    expect(refused({ identifierType: 'UE_HORS_FRANCE', identifier: 'DE12', isIdentifierConfirmed: 'oui' })).toEqual([])
    expect(refused({ identifier: '73282932000075', isIdentifierConfirmed: 'oui' })).toEqual(['identifier'])
  })

  it('refuses a country of the Union for a structure outside it, at the field where it was chosen', () => {
    expect(refused({ identifierType: 'HORS_UE', identifier: '', addressCountry: 'BE' })).toEqual(['addressCountry'])
    expect(settled({ identifierType: 'HORS_UE', identifier: 'ignored', addressCountry: 'CH', postalCode: '1200' }).identifier).toBe('CHMENUISERIE LENOI')
  })

  it('names each empty field', () => {
    expect(refused({ identifier: '', name: ' ', addressLine1: '', postalCode: '310', city: '', addressCountry: 'ZZ' })).toEqual(expect.arrayContaining(['addressLine1', 'city', 'addressCountry']))
    expect(refused({ identifier: '', name: ' ' })).toEqual(['name', 'identifier'])
    expect(refused({ postalCode: '310' })).toEqual(['postalCode'])
  })
})

describe('new structure', () => {
  it('opens the default workspaces and makes the creator its main manager', () => {
    const now = new Date('2026-11-21T10:00:00Z')
    const rows = newStructure(settled({}), 'user-1', now)
    expect(rows.workspaces.create.map(({ code }) => code)).toEqual(['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'])
    expect(rows.affiliations.create).toMatchObject({ role: 'MAIN_MANAGER', status: 'VALIDEE', decidedAt: now })
    expect(rows.searchText).toBe('menuiserie lenoir | toulouse')
  })

  it('attributes an identifier where there is none, and never changes one', () => {
    const draft = settled({ identifierType: 'AUTRE', identifier: '' })
    expect(withIdentifier(draft).identifier).toMatch(/^EC-[A-Z2-9]{10}$/)
    expect(storedDraftSchema.parse(withIdentifier(draft)).name).toBe('Menuiserie Lenoir')
    expect(withIdentifier(settled({})).identifier).toBe('73282932000074')
  })
})
