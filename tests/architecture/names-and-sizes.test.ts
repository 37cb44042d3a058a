import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles, textOf } from '../support/source-tree'

const files = sourceFiles()
const lengths = files.map((file) => textOf(file).trimEnd().split('\n').length).sort((a, b) => a - b)
const quantile = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0

describe('names', () => {
  test('files are kebab-case and ASCII; only Next’s folders add brackets', () => {
    const isWellNamed = (part: string) => /^([a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|json))?(\.(ts|tsx|mjs))?|\([a-z-]+\)|\[(\.\.\.)?[a-zA-Z]+\])$/.test(part)
    expect(files.filter((file) => !file.split('/').every(isWellNamed))).toEqual([])
  })

  test('no file is called after nothing in particular', () => {
    expect(files.filter((file) => /(^|[-.])(utils?|helpers?|manager|data|item|misc|common)([-.]|$)/.test(path.basename(file)))).toEqual([])
  })
})

describe('sizes', () => {
  test('no file is longer than 300 lines, 95 % are at most 170 long, half at most 60', () => {
    expect(files.filter((file) => textOf(file).trimEnd().split('\n').length > 300)).toEqual([])
    expect(quantile(0.95)).toBeLessThanOrEqual(170)
    expect(quantile(0.5)).toBeLessThanOrEqual(60)
  })
})

describe('honesty', () => {
  test('no rule is switched off, no type is escaped, nothing is left for later', () => {
    const escapes = new RegExp(['eslint-' + 'disable', '@ts-' + '(ignore|nocheck|expect-error)', String.raw`\b(TO` + String.raw`DO|FIX` + String.raw`ME)\b`].join('|'))
    expect(files.filter((file) => escapes.test(textOf(file)))).toEqual([])
  })

  test('no test is skipped for good or run alone', () => {
    const tests = files.filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((file) => /\b(test|it|describe)\.(only|skip|todo|fixme)\(\s*['"`]/.test(textOf(file)))).toEqual([])
  })
})
