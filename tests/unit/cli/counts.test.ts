import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countOne, countPlaywright, countVitest } from '@/lib/cli/test/counts.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-counts-'))
const report = (content: object) => {
  const file = path.join(folder, `${Math.random()}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}
const vitest = (numPassedTests: number, numFailedTests: number) => report({ numPassedTests, numFailedTests })

test('a step that is one test passes or fails', () => {
  expect(countOne(0)).toEqual({ passed: 1, failed: 0 })
  expect(countOne(2)).toEqual({ passed: 0, failed: 1 })
})

test('tests are counted as their runner counts them', () => {
  expect(countVitest(0, vitest(12, 0))).toEqual({ passed: 12, failed: 0 })
  expect(countVitest(1, vitest(9, 3))).toEqual({ passed: 9, failed: 3 })
  expect(countPlaywright(1, report({ stats: { expected: 4, flaky: 1, unexpected: 2 } }))).toEqual({ passed: 5, failed: 2 })
})

test.each([
  ['ran no test', 0, vitest(0, 0)],
  ['failed outside its tests', 1, vitest(12, 0)],
  ['died before its report', 1, path.join(folder, 'absent.json')],
])('a suite that %s is a failure', (_name, code, file) => {
  expect(countVitest(code, file).failed).toBe(1)
})
