import { expect, test } from 'vitest'
import { statementNames } from '@/lib/platform/statement-names'

const hear = (name: (query: { sql: string }) => string, sql: string, times: number) => Array.from({ length: times }, () => name({ sql }))

test('a statement is named from the fifth time on, and keeps its name', () => {
  const name = statementNames()
  const heard = hear(name, 'SELECT 1', 7)
  expect(heard.slice(0, 4)).toEqual(['', '', '', ''])
  expect(heard[4]).not.toBe('')
  expect(new Set(heard.slice(4)).size).toBe(1)
})

test('no two statements have one name', () => {
  const name = statementNames()
  const names = Array.from({ length: 50 }, (_, index) => hear(name, `SELECT ${index}`, 5).at(-1))
  expect(new Set(names).size).toBe(50)
})

test('two hundred at most are prepared; those keep their names', () => {
  const name = statementNames()
  for (let index = 0; index < 300; index++) hear(name, `SELECT ${index}`, 5)
  expect(name({ sql: 'SELECT 199' })).not.toBe('')
  expect(name({ sql: 'SELECT 200' })).toBe('')
})

test('statements heard once do not keep a common one from its name', () => {
  const name = statementNames()
  for (let index = 0; index < 5000; index++) name({ sql: `SELECT ${index} AS once` })
  expect(hear(name, 'SELECT 1', 5).at(-1)).not.toBe('')
})

test('a search by pattern is planned each time, for its own pattern', () => {
  const name = statementNames()
  expect(hear(name, 'SELECT id FROM invoice WHERE upper(number) LIKE $1', 9).at(-1)).toBe('')
  expect(hear(name, 'SELECT id FROM invoice WHERE number ILIKE $1', 9).at(-1)).toBe('')
})
