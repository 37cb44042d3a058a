/**
 * npm run bench:search [-- --keep] [--rounds N] [--only TEXT] [sizes…] : list, search and dashboard among a million invoices of 2,000
 * suppliers, through the portal's own queries, for a supplier of 500 and for one of 100,000, beside a primary-key read through the same
 * client in the same run; and again at other sizes, to show how the cost grows. `--keep` leaves the loaded databases for the next run.
 */
import { existsSync, mkdirSync, mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '@/lib/cli/migrate.mjs'
import { startPostgres } from '@/lib/cli/postgres.mjs'
import { connectTo, db } from '@/lib/platform/db'
import type { Kind } from './search/cases'
import { alreadyLoaded, loadInvoices } from './search/load-invoices'
import { type Measure, measure } from './search/measure'

const { values: { keep, rounds, only }, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'boolean', default: false }, rounds: { type: 'string', default: '100' }, only: { type: 'string', default: '' } } })
const SIZES = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000, 3_000_000]
const GOALS: Record<Kind, number> = { quick: 60, free: 400, dashboard: 20, other: Infinity }
const MOST_GROWTH = 1.5
const KEPT = path.join(tmpdir(), 'cantate-bench-search')

const shown = (value: number) => value.toFixed(2).padStart(9)

function print(size: number, measures: Measure[]): void {
  const { keyMedian, keyP95 } = measures[0] as Measure
  console.log(`\n${size.toLocaleString('en')} invoices; ${rounds} rounds of each in turns with the key read; ${cpus().length} cores\n${''.padEnd(52)} median ms    p95 ms  median × key median  p95 × key p95     goal`)
  console.log(`${'primary-key read, same client'.padEnd(52)} ${shown(keyMedian)} ${shown(keyP95)}`)
  for (const { name, kind, median, p95 } of measures) console.log(`${name.padEnd(52)} ${shown(median)} ${shown(p95)}            ${shown(median / keyMedian)}      ${shown(p95 / keyP95)}     ${Number.isFinite(GOALS[kind]) ? `${p95 / keyP95 < GOALS[kind] ? '<' : 'NOT <'} ${GOALS[kind]}` : ''}`)
}

/** Sets the portal's client on the database of this size, loading it where no earlier run did. */
async function open(url: (database: string) => string, size: number) {
  const name = `bench_${size}`
  const admin = new pg.Client({ connectionString: url('postgres') })
  await admin.connect()
  const isThere = (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [`${name}_done`])).rowCount === 1
  if (!isThere) await admin.query(`DROP DATABASE IF EXISTS ${name}`).then(() => admin.query(`CREATE DATABASE ${name}`))
  process.env.DATABASE_URL = url(isThere ? `${name}_done` : name)
  const point = () => Object.assign(globalThis, { cantateDb: connectTo(process.env.DATABASE_URL as string) })
  if (!isThere) {
    await migrate(process.env.DATABASE_URL)
    point()
    const start = performance.now()
    await loadInvoices(size)
    console.error(`${size} loaded in ${Math.round((performance.now() - start) / 1000)} s`)
    await db().$disconnect()
    // Its last name says that it is whole.
    await admin.query(`ALTER DATABASE ${name} RENAME TO ${name}_done`)
    process.env.DATABASE_URL = url(`${name}_done`)
  } else await migrate(process.env.DATABASE_URL)
  await admin.end()
  point()
}

const folder = keep ? KEPT : mkdtempSync(path.join(tmpdir(), 'cantate-bench-'))
if (!existsSync(folder)) mkdirSync(folder)
chmodSync(folder, 0o755)
const server = await startPostgres({ dir: path.join(folder, 'server'), durable: false, settings: { shared_buffers: '2GB', max_wal_size: '4GB', wal_level: 'minimal', max_wal_senders: '0', random_page_cost: '1.1' } })
const runs: { size: number; measures: Measure[] }[] = []
try {
  Object.assign(process.env, { DATABASE_URL: server.url(), AUTH_SECRET: 'b'.repeat(32), DEMONSTRATION: 'on', DATA_DIR: folder })
  for (const size of SIZES) {
    await open((database) => server.url(database), size)
    const measures = await measure(alreadyLoaded(), Number(rounds), only)
    print(size, measures)
    runs.push({ size, measures })
    await db().$disconnect()
  }
  console.log(JSON.stringify({ goals: [...runs.flatMap(({ size, measures }) => goalsOf(size, measures)), ...growth()] }))
} finally {
  if (keep) server.stop()
  else {
    server.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The worst case of each person and kind of question. */
function goalsOf(size: number, measures: Measure[]) {
  const groups = new Map<string, Measure[]>()
  for (const one of measures.filter(({ kind }) => kind !== 'other')) {
    const group = `${one.name.split(':')[0]}, ${one.kind}`
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups].map(([group, cases]) => {
    const { name, kind, p95, keyP95 } = cases.reduce((one, other) => (other.p95 > one.p95 ? other : one))
    return { name: `${size}, ${group}: worst p95 / key p95 (${name.split(': ')[1]})`, value: Number((p95 / keyP95).toFixed(1)), goal: GOALS[kind], met: p95 / keyP95 < GOALS[kind] }
  })
}

/** The same supplier in a database that grows, in units of the key read of each size; the large one has as many invoices from a million on. */
function growth() {
  const last = runs.at(-1)
  return runs.slice(0, -1).flatMap(({ size, measures }) => {
    const grown = measures.flatMap((before, index) => {
      const after = last?.measures[index] as Measure
      const isSame = before.name.startsWith('500') || (size >= 1_000_000 && /^(large|3 services)/.test(before.name))
      return isSame && before.kind !== 'other' ? [{ name: before.name, value: after.median / after.keyMedian / (before.median / before.keyMedian) }] : []
    })
    const ordered = grown.sort((one, other) => other.value - one.value)
    const [worst, middle] = [ordered[0], ordered[Math.floor(ordered.length / 2)]]
    return worst && middle ? [
      { name: `growth ${size} → ${last?.size}, all cases: median`, value: Number(middle.value.toFixed(2)), goal: MOST_GROWTH, met: middle.value < MOST_GROWTH },
      { name: `growth ${size} → ${last?.size}: worst (${worst.name})`, value: Number(worst.value.toFixed(2)), goal: MOST_GROWTH, met: worst.value < MOST_GROWTH },
    ] : []
  })
}
