import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from '../support/source-tree'

/** A list that may be empty under `OR`: Prisma passes over it within an `AND`, and the WHERE keeps nothing back. */
const COMPUTED_OR = /\bOR: (?!\[(?!\.\.\.))|\bconst OR\b|[{,] OR[ ,]/

describe('a WHERE on rights', () => {
  it('is written with anyOf wherever its conditions are computed', () => {
    const files = sourceFiles(['app', 'lib']).filter((file) => file !== 'lib/access/any-of.ts')
    expect(files.filter((file) => textOf(file).split('\n').some((line) => COMPUTED_OR.test(line) && !/Prisma\.sql|SELECT|WHERE| AND | = ANY/.test(line)))).toEqual([])
  })
})
