import { describe, expect, test } from 'vitest'
import { DOORS, MAY_IMPORT, placeOf } from '../support/floors'
import { importsOf, sourceFiles } from '../support/source-tree'

const edges = sourceFiles(['app', 'components', 'lib', 'proxy.ts']).flatMap((from) => importsOf(from).map((to) => ({ from, to })))
const domainOf = (file: string) => file.split('/')[1]

describe('imports go down', () => {
  test('there are imports to judge', () => {
    expect(edges.length).toBeGreaterThan(100)
  })

  test.each(Object.keys(MAY_IMPORT) as (keyof typeof MAY_IMPORT)[])('%s imports only what its floor may', (place) => {
    const allowed = new Set(['free', ...(MAY_IMPORT[place] ?? [])])
    const isOwnAction = ({ from, to }: { from: string; to: string }) => /\/actions\.ts$/.test(from) && placeOf(to) === 'command'
    const breaches = edges.filter((edge) => placeOf(edge.from) === place && !allowed.has(placeOf(edge.to)) && !isOwnAction(edge))
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('a command or job calls no command of another domain: it goes through the outbox', () => {
    const breaches = edges.filter(({ from, to }) => ['command', 'job'].includes(placeOf(from)) && placeOf(to) === 'command' && domainOf(from) !== domainOf(to))
    expect(breaches).toEqual([])
  })

  test('app takes only the doors from the machinery', () => {
    const breaches = edges.filter(({ from, to }) => placeOf(from) === 'app' && placeOf(to) === 'platform' && !DOORS.test(to))
    expect(breaches).toEqual([])
  })

  test('lib/shared and models reach neither the disk nor the network, not even through others', () => {
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen
      seen.add(file)
      for (const { to } of edges.filter(({ from }) => from.replace(/\.(ts|tsx|mjs)$/, '') === file.replace(/\.(ts|tsx|mjs)$/, ''))) reached(to, seen)
      return seen
    }
    const pure = sourceFiles(['lib']).filter((file) => ['pure', 'model'].includes(placeOf(file)))
    const breaches = pure.flatMap((file) => [...reached(file)].filter((to) => ['world', 'framework', 'client', 'platform'].includes(placeOf(to))).map((to) => `${file} → ${to}`))
    expect(breaches).toEqual([])
  })

  test('nobody imports through a barrel', () => {
    expect(sourceFiles().filter((file) => /\/index\.(ts|tsx|mjs)$/.test(file))).toEqual([])
  })
})
