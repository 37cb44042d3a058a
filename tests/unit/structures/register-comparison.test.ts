import { describe, expect, it } from 'vitest'
import { changeObstacle, newSiretProblem } from '@/lib/structures/model/lifecycle'
import { chosenValues, compareWithRegister, type RegisterValues } from '@/lib/structures/model/register-comparison'

const today: RegisterValues = { name: 'Boulangerie du Four à Bois', addressLine1: '12 rue des Meuniers', addressLine2: 'Fond de cour', addressLine3: null, postalCode: '31000', city: 'Toulouse', legalCategory: '5499', companySize: 'PME', vatNumber: null, isUndisclosed: false }
const register = (changes: Partial<RegisterValues> = {}): RegisterValues => ({ ...today, ...changes })

describe('record and register', () => {
  it('are the same when only capitals and accents differ', () => expect(compareWithRegister(today, register({ name: 'BOULANGERIE DU FOUR A BOIS', city: 'TOULOUSE' }))).toEqual([]))
  it('differ line by line, an address being one', () =>
    expect(compareWithRegister(today, register({ addressLine1: '14 rue des Meuniers', addressLine2: null, vatNumber: 'FR40303265045', companySize: 'ETI' })).map(({ field }) => field)).toEqual(['address', 'companySize', 'vatNumber']))
  it('keep what the register does not say', () => {
    const silent = register({ name: '', addressLine1: null, addressLine2: null, postalCode: null, city: null, legalCategory: null, companySize: null })
    expect(compareWithRegister(today, silent)).toEqual([])
    expect(chosenValues(silent, ['name', 'address', 'legalCategory'])).toEqual({})
  })
  it('take an address whole, its old complement included', () =>
    expect(chosenValues(register({ addressLine1: '2 rue Basse', addressLine2: null }), ['address'])).toEqual({ addressLine1: '2 rue Basse', addressLine2: null, addressLine3: null, postalCode: '31000', city: 'Toulouse' }))
})

describe('who may change the SIRET', () => {
  const structure = { kind: 'PRIVATE' as const, status: 'ACTIVE' as const, identifierType: 'SIRET' as const }
  it('is a private, active structure with a SIRET or waiting for one', () => {
    expect([structure, { ...structure, identifierType: 'AUTRE' as const }].map(changeObstacle)).toEqual([null, null])
    for (const changes of [{ kind: 'PUBLIC' as const }, { status: 'INACTIVE' as const }, { identifierType: 'RIDET' as const }]) expect(changeObstacle({ ...structure, ...changes })).toMatch(/\.$/)
  })
  it('needs another SIRET, with a right key', () => {
    const current = { identifierType: 'SIRET' as const, identifier: '90234567700014' }
    expect(newSiretProblem('90234567700014', current)).toContain('SIRET actuel')
    expect(newSiretProblem('90234567700013', current)).toContain('clé')
    expect(newSiretProblem('90242486000028', current)).toBeNull()
  })
})
