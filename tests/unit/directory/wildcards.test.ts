import { expect, it } from 'vitest'
import { textPatternOf } from '@/lib/directory/model/wildcards'

const matches = (typed: string, name: string) => {
  const pattern = textPatternOf(typed)
  if (!pattern) return false
  const like = new RegExp(`^${pattern.exact.replaceAll('%', '.*')}$`)
  return like.test(` ${name} `)
}

it.each([
  ['garonne', 'departement de la haute garonne', true],
  ['garonne', 'garonnette', false],
  ['Gar*', 'lac de la garonnette', true],
  ['*ronne', 'haute garonne', true],
  ['*ronne', 'haute garonnette', false],
  ['*aronn*', 'garonnette', true],
  ['Haute-Garonne', 'departement de la haute garonne', true],
  ['dép*garonne', 'departement de la haute garonne', true],
  ['Citée', 'cite roguet', false],
  ['100%', 'cent pour cent', false],
] as const)('« %s » and « %s »: %s', (typed, name, expected) => {
  expect(matches(typed, name)).toBe(expected)
})

it('searches nothing for nothing', () => {
  for (const typed of ['', '*', ' ** ', '%', '_']) expect(textPatternOf(typed)).toBeNull()
})
