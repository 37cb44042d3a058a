import { describe, expect, it } from 'vitest'
import { missingReferences, obligationsOf, type RecipientRules } from '@/lib/directory/model/obligations'
import { STATE_SIRET } from '@/lib/shared/siret'

const rules = (changes: Partial<RecipientRules> = {}): RecipientRules => ({ identifier: '12345678200051', serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false, ...changes })
const needs = (structure: RecipientRules, service: { commitmentRequired: boolean } | null = null) => {
  const { service: code, commitment, commitmentIsChecked } = obligationsOf(structure, service)
  return [code, commitment, commitmentIsChecked]
}
const given = (serviceCode: string | null, commitmentNumber: string | null) => ({ serviceCode, commitmentNumber })

describe('obligations of a recipient (portal 6.4)', () => {
  it.each([
    ['the State', rules({ identifier: STATE_SIRET }), null, ['required', 'required', true]],
    ['service required', rules({ serviceRequired: true }), null, ['required', 'optional', false]],
    ['commitment required', rules({ commitmentRequired: true }), null, ['optional', 'required', false]],
    ['both', rules({ serviceRequired: true, commitmentRequired: true }), null, ['required', 'required', false]],
    ['one of the two', rules({ serviceOrCommitmentRequired: true }), null, ['either', 'either', false]],
    ['none', rules(), null, ['optional', 'optional', false]],
    ['a service that asks for it', rules(), { commitmentRequired: true }, ['optional', 'required', false]],
    ['one of the two, and the service asks for it', rules({ serviceOrCommitmentRequired: true }), { commitmentRequired: true }, ['optional', 'required', false]],
    ['a service that asks for nothing', rules({ serviceRequired: true }), { commitmentRequired: false }, ['required', 'optional', false]],
  ] as const)('%s', (_name, structure, service, expected) => {
    expect(needs(structure, service)).toEqual(expected)
  })

  it('says them in French', () => {
    expect(obligationsOf(rules({ identifier: STATE_SIRET })).sentences).toEqual(['Code service obligatoire.', 'Numéro d’engagement obligatoire.', 'L’engagement doit exister : le numéro est contrôlé à l’envoi.'])
    expect(obligationsOf(rules({ serviceOrCommitmentRequired: true })).sentences).toHaveLength(1)
    expect(obligationsOf(rules(), { commitmentRequired: true }).sentences).toContain('Numéro d’engagement obligatoire pour ce service.')
  })
})

describe('references that are missing', () => {
  it('accepts either of the two where one is enough', () => {
    const either = rules({ serviceOrCommitmentRequired: true })
    expect(missingReferences(either, null, given(null, null)).map((one) => one.reference)).toEqual(['service'])
    expect(missingReferences(either, null, given(null, 'CP2020/1'))).toEqual([])
    expect(missingReferences(either, { commitmentRequired: false }, given('DRH', null))).toEqual([])
    expect(missingReferences(either, { commitmentRequired: true }, given('DRH', null)).map((one) => one.reference)).toEqual(['commitment'])
  })

  it('names both where both are missing', () => {
    expect(missingReferences(rules({ identifier: STATE_SIRET }), null, given(null, null)).map((one) => one.reference)).toEqual(['service', 'commitment'])
    expect(missingReferences(rules(), null, given(null, null))).toEqual([])
  })
})
