import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryRights, modeAt, rightChanges, standingOf, WORKSPACES, type MemberRight, type Place, type Standing } from '@/lib/members/model/member-rights'
import { changesSentence, resentSentence } from '@/lib/members/model/sentences'

const [FE, SE] = ['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'] as const
const right = (place: Place, workspace: MemberRight['workspace'], mode: MemberRight['mode']): MemberRight => ({ place, workspace, mode })
const RANK = { CONSULTATION_UNIQUEMENT: 1, MODIFICATION: 2 }

const anyStanding: fc.Arbitrary<Standing> = fc
  .tuple(fc.oneof(fc.constant<Place[]>([null]), fc.uniqueArray(fc.constantFrom<Place>('a', 'b', 'c'), { minLength: 1 })), fc.array(fc.record({ place: fc.constantFrom<Place>(null, 'a', 'b', 'c'), workspace: fc.constantFrom(...WORKSPACES), mode: fc.constantFrom('CONSULTATION_UNIQUEMENT' as const, 'MODIFICATION' as const) }), { maxLength: 12 }))
  .map(([places, rights]) => standingOf(places, rights))

describe('a standing', () => {
  it('says the whole structure once, and what a right on it is worth in each service', () => {
    expect(standingOf(['a', null], [right(null, FE, 'MODIFICATION')]).places).toEqual([null])
    expect(standingOf(['b', 'a'], [right(null, FE, 'MODIFICATION'), right('a', FE, 'CONSULTATION_UNIQUEMENT'), right('z', SE, 'MODIFICATION')])).toEqual({ places: ['a', 'b'], rights: [right('a', FE, 'CONSULTATION_UNIQUEMENT'), right('b', FE, 'MODIFICATION')] })
  })

  it('carries rights along: kept where the place stays, the weakest of all where it is new', () => {
    const before = standingOf(['a', 'b'], [right('a', FE, 'MODIFICATION'), right('b', FE, 'CONSULTATION_UNIQUEMENT'), right('a', SE, 'MODIFICATION')])
    expect(carryRights(before, ['a', 'c']).rights).toEqual([right('a', FE, 'MODIFICATION'), right('a', SE, 'MODIFICATION'), right('c', FE, 'CONSULTATION_UNIQUEMENT')])
    expect(carryRights(before, [null]).rights).toEqual([right(null, FE, 'CONSULTATION_UNIQUEMENT')])
    expect(carryRights(standingOf([null], [right(null, FE, 'MODIFICATION')]), ['a']).rights).toEqual([right('a', FE, 'MODIFICATION')])
  })

  it('never gives by moving more than was held somewhere, for any standing and any move', () => {
    fc.assert(
      fc.property(anyStanding, fc.oneof(fc.constant<Place[]>([null]), fc.uniqueArray(fc.constantFrom<Place>('a', 'b', 'c', 'd'), { minLength: 1 })), (before, places) => {
        for (const { place, workspace, mode } of carryRights(before, places).rights) {
          const held = before.places.includes(place) ? [modeAt(before.rights, place, workspace)] : before.places.map((one) => modeAt(before.rights, one, workspace))
          expect(held.every((one) => one !== null && RANK[one] >= RANK[mode])).toBe(true)
        }
      }),
    )
  })

  it('lists what changes, and nothing when nothing does', () => {
    fc.assert(fc.property(anyStanding, (standing) => { expect(rightChanges(standing, standing)).toEqual([]) }))
    const changes = rightChanges(standingOf([null], [right(null, FE, 'MODIFICATION')]), standingOf([null], [right(null, FE, 'CONSULTATION_UNIQUEMENT'), right(null, SE, 'MODIFICATION')]))
    expect(changes.map(({ workspace, before, after }) => [workspace, before, after])).toEqual([[FE, 'MODIFICATION', 'CONSULTATION_UNIQUEMENT'], [SE, null, 'MODIFICATION']])
  })
})

it('says in a sentence what was done', () => {
  expect(resentSentence({ sent: 2, notWaiting: 1, tooSoon: 0 })).toBe('2 nouveaux liens d’activation sont envoyés. Une personne n’a pas besoin de lien : son compte n’attend pas d’activation.')
  expect(changesSentence(['added', 'added', 'removed'])).toBe('2 droits ajoutés, 1 droit retiré')
  expect(changesSentence([])).toBe('aucun changement')
})
