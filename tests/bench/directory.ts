/** npm run bench:directory : name search among 500,000 public structures, beside a primary-key lookup through the same client in the same run. */
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@/lib/cli/migrate.mjs'
import { startPostgres } from '@/lib/cli/postgres.mjs'
import { parseCriteria, parseDirectoryTable } from '@/lib/directory/model/criteria'
import { findRecipient } from '@/lib/directory/queries/find-recipient'
import { searchDirectory } from '@/lib/directory/queries/search-directory'
import { withBulkConnection } from '@/lib/platform/bulk'
import { db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'
import { sharedCorpora } from '../support/shared-corpora'
import { inventedDirectory } from './directory/invented-directory'

const COUNT = Number(process.argv[2] ?? 500_000)
const ROUNDS = 30
const WARM_UP = 5
const GOAL_MEDIAN = 50
const GOAL_P95 = 200

const CASES: [name: string, criteria: Record<string, string>][] = [
  ['exact name', { nom: 'Centre communal d’action sociale de Montfort-sur-Loire' }],
  ['prefix « commune de mont* »', { nom: 'commune de mont*' }],
  ['ending « *fitte »', { nom: '*fitte' }],
  ['inside « *arreau* », none', { nom: '*ussilho*' }],
  ['inside « *ommun* », common', { nom: '*ommun*' }],
  ['two stars « univ* *ronnac »', { nom: 'univ* *ronnac' }],
  ['contains « action sociale »', { nom: 'action sociale' }],
  ['typing error « Comune de Toulouzac »', { nom: 'Comune de Toulouzac' }],
  ['typing error « colège jean jorès »', { nom: 'colège jean jorès' }],
  ['accents « ecole elementaire emile zola »', { nom: 'ECOLE ELEMENTAIRE EMILE ZOLA' }],
  ['common « commune de »', { nom: 'commune de' }],
  ['common « mairie de »', { nom: 'mairie de' }],
  ['common « mairie »', { nom: 'mairie' }],
  ['common « école »', { nom: 'école' }],
  ['common « saint »', { nom: 'saint' }],
  ['common « de »', { nom: 'de' }],
  ['common, page 40 by town', { nom: 'commune de', tri: 'ville', sens: 'desc', page: '40', taille: '20' }],
  ['city « Saint-Denis » + « école »', { nom: 'école', ville: 'Saint-Denis' }],
  ['city + name with an error', { nom: 'comune', ville: 'Vézelai' }],
  ['common name + postal code', { nom: 'commune de', codePostal: '31' }],
  ['SIRET begun', { siret: '213' }],
  ['nothing like it', { nom: 'xylophonique zzyzx' }],
]
const TYPED = ['co', 'commune de', 'mairie saint', 'ecole jules ferry', 'comune de toulouzac', '2131']

async function load(): Promise<void> {
  const list = path.join(sharedCorpora() ?? '/nowhere', 'annuaire/siret-annuaire-chorus-pro-20241029.txt')
  const sirets = existsSync(list) ? readFileSync(list, 'utf8').split(/\r?\n/).filter(Boolean) : []
  await withBulkConnection(async (bulk) => {
    function* rows() {
      const now = new Date().toISOString()
      for (const { identifier, name, city, postalCode } of inventedDirectory(COUNT, sirets)) yield [randomUUID(), 'SIRET', identifier, 'PUBLIC', name, city, postalCode, structureTextOf({ name, city }), now]
    }
    await bulk.copy('structure', ['id', 'identifier_type', 'identifier', 'kind', 'name', 'city', 'postal_code', 'search_text', 'updated_at'], rows())
    await bulk.query('VACUUM (ANALYZE) structure')
    await bulk.query('VACUUM (ANALYZE) directory_word')
  })
}

interface Times {
  median: number
  p95: number
}

const quantile = (times: number[], share: number) => times.sort((a, b) => a - b)[Math.floor(times.length * share)]!

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const shown = (value: number) => value.toFixed(2).padStart(9)

interface Case {
  name: string
  run: () => Promise<{ found: string }>
}

const cases: Case[] = [
  ...CASES.map(([name, params]) => ({
    name,
    async run() {
      const { total, isCapped, isNear } = await searchDirectory({ criteria: parseCriteria(params), table: parseDirectoryTable(params) })
      return { found: `${isCapped ? '>' : ''}${total}${isNear ? ' near' : ''}` }
    },
  })),
  ...TYPED.map((typed) => ({ name: `recipient while typing « ${typed} »`, run: async () => ({ found: String((await findRecipient({ typed })).length) }) })),
]

async function bench(): Promise<void> {
  const ids = await db().structure.findMany({ select: { id: true }, take: 5000 })
  let turn = 0
  const lookup = () => db().$queryRaw`SELECT id, identifier, name, postal_code, city, status FROM structure WHERE id = ${ids[turn++ % ids.length]!.id}::uuid`
  const keys: number[] = []
  const results: (Times & { name: string; found: string })[] = []
  for (const { name, run } of cases) {
    for (let i = 0; i < WARM_UP; i++) await Promise.all([run(), lookup()])
    const times: number[] = []
    // In turns, so that whatever else the machine does weighs on both.
    for (let i = 0; i < ROUNDS; i++) {
      keys.push(await timed(lookup))
      times.push(await timed(run))
    }
    results.push({ name, found: (await run()).found, median: quantile(times, 0.5), p95: quantile(times, 0.95) })
  }
  report({ median: quantile(keys, 0.5), p95: quantile(keys, 0.95) }, results)
}

function report(key: Times, results: (Times & { name: string; found: string })[]): void {
  const line = (name: string, { median, p95 }: Times, found: string) => console.log(`${name.padEnd(50)} ${shown(median)} ${shown(p95)} ${shown(median / key.median)} ${shown(p95 / key.median)}  ${found}`)
  console.log(`${COUNT.toLocaleString('en')} public structures, ${ROUNDS} rounds of each search in turns with the lookup, ${cpus().length} cores\n`)
  console.log(`${'search'.padEnd(50)} ${'median ms'.padStart(9)} ${'p95 ms'.padStart(9)} ${'× key'.padStart(9)} ${'p95 ×'.padStart(9)}  found`)
  line('primary-key lookup, same client', key, '1')
  for (const { name, found, ...times } of results) line(name, times, found)
  const goal = (name: string, value: number, most: number) => ({ name, value: Number(value.toFixed(1)), goal: most, met: value <= most })
  const goals = results.flatMap(({ name, median, p95 }) => [goal(`${name}: median / key median`, median / key.median, GOAL_MEDIAN), goal(`${name}: p95 / key median`, p95 / key.median, GOAL_P95)])
  console.log(JSON.stringify({ goals }))
}

const folder = process.env.BENCH_FOLDER ?? mkdtempSync(path.join(tmpdir(), 'cantate-bench-'))
chmodSync(folder, 0o755)
const server = await startPostgres({ dir: path.join(folder, 'server'), durable: false })
try {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  const { rows } = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'bench'")
  if (rows.length === 0) await admin.query('CREATE DATABASE bench')
  await admin.end()
  Object.assign(process.env, { DATABASE_URL: server.url('bench'), AUTH_SECRET: 'b'.repeat(32), DEMONSTRATION: 'on', DATA_DIR: folder })
  const start = performance.now()
  await migrate(server.url('bench'))
  if ((await db().structure.count()) === 0) await load()
  console.error(`loaded in ${Math.round((performance.now() - start) / 1000)} s`)
  await bench()
} finally {
  await db().$disconnect()
  if (process.env.BENCH_FOLDER) server.stop()
  else {
    server.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}
