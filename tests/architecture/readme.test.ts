import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import packageFile from '@/package.json' with { type: 'json' }

const readme = readFileSync('README.md', 'utf8')

it('README shows the journey that the browser test walks', () => {
  const shown = /<!-- first-invoice -->\n```ts\n([\s\S]*?)```/.exec(readme)?.[1]
  expect(shown).toBe(readFileSync('tests/e2e/first-invoice.spec.ts', 'utf8'))
})

it('README names only commands that exist', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? '').filter((name) => !name.endsWith(':'))
  expect(named.filter((name) => !(name in packageFile.scripts))).toEqual([])
})

it('README and .env.example know every variable of the configuration', () => {
  const variables = [...readFileSync('lib/platform/env.ts', 'utf8').matchAll(/^ {4}([A-Z_]+):/gm)].map((match) => match[1] ?? '')
  const example = readFileSync('.env.example', 'utf8')
  expect(variables.length).toBeGreaterThan(8)
  expect(variables.filter((name) => !readme.includes(`\`${name}\``) || !example.includes(`# ${name}=`))).toEqual([])
})
