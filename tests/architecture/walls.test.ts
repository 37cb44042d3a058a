import { describe, expect, test } from 'vitest'
import { DOOR_FILE, DOORS, MACHINERY, MAY_IMPORT, placeOf } from '../support/floors'
import { importsOf, sourceFiles } from '../support/source-tree'

interface Edge {
  from: string
  to: string
  isType: boolean
}

const edges: Edge[] = sourceFiles(['app', 'components', 'lib', 'proxy.ts']).flatMap((from) => importsOf(from).map((edge) => ({ from, ...edge })))
/** A file of `app/` that makes doors gives each its command, or the job it cannot wait for; a route may read files of packages. */
const isOwnDoor = ({ from, to }: Edge) => (DOOR_FILE.test(from) && !from.endsWith('/route.ts') && ['command', 'job'].includes(placeOf(to))) || (/\/route\.ts$/.test(from) && /^node:fs/.test(to))
/** A screen may name the type of what it shows: nothing of it is left at run time. */
const isTypeForScreen = ({ from, isType }: Edge) => isType && ['app', 'component'].includes(placeOf(from))
const domainOf = (file: string) => file.split('/')[1]

describe('imports go down', () => {
  test('there are imports to judge', () => {
    expect(edges.length).toBeGreaterThan(100)
  })

  test.each(Object.keys(MAY_IMPORT) as (keyof typeof MAY_IMPORT)[])('%s imports only what its floor may', (place) => {
    const allowed = new Set(['free', ...(MAY_IMPORT[place] ?? [])])
    const breaches = edges.filter((edge) => placeOf(edge.from) === place && !allowed.has(placeOf(edge.to)) && !isOwnDoor(edge) && !isTypeForScreen(edge))
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('a command or job calls no command of another domain: it goes through the outbox', () => {
    const breaches = edges.filter(({ from, to }) => ['command', 'job'].includes(placeOf(from)) && placeOf(to) === 'command' && domainOf(from) !== domainOf(to))
    expect(breaches).toEqual([])
  })

  test('app takes only the doors from the machinery', () => {
    const breaches = edges.filter(({ from, to, isType }) => placeOf(from) === 'app' && placeOf(to) === 'platform' && !DOORS.test(to) && !(DOOR_FILE.test(from) && !MACHINERY.test(to)) && !isType)
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
