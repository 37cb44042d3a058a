/**
 * npm run bench:search [-- sizes…] : list, search and dashboard among a million invoices of 2,000 suppliers, for one of 500 and for one of a
 * tenth of all, beside a primary-key read through the same client in the same run. Several sizes show how the cost grows.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { loadActor } from '@/lib/access/load-actor'
import { migrate } from '@/lib/cli/migrate.mjs'
import { startPostgres } from '@/lib/cli/postgres.mjs'
import { foldTallyLines } from '@/lib/invoices/jobs/fold-tallies'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { getDashboard } from '@/lib/invoices/queries/get-dashboard'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { loadInvoices, type Loaded } from './search/load-invoices'

const SIZES = process.argv.slice(2).map(Number).filter((size) => size > 0)
const ROUNDS = 40
const WARM_UP = 5
const PAGE = 20

type Kind = 'quick' | 'free' | 'dashboard'
const GOALS: Record<Kind, number> = { quick: 60, free: 400, dashboard: 20 }
const MOST_GROWTH = 1.5

/** Criteria alone, that an index of their own serves; and combinations that none does. */
const QUICK: Record<string, Record<string, string | string[]>> = {
  'newest': {}, 'one status': { statut: 'SUSPENDUE' }, 'two statuses': { statut: ['REJETEE', 'A_RECYCLER'] }, 'status paid': { statut: 'MISE_EN_PAIEMENT' }, 'number, whole': { numero: 'FA-2026-00000042' }, 'number, part': { numero: '0042' },
  'engagement': { engagement: 'ENG-4242' }, 'recipient name, rare': { destinataire: 'Ville-42' }, 'recipient name, common': { destinataire: 'commune' }, 'recipient SIRET': { destinataire: '20000000000042' },
}
const FREE: Record<string, Record<string, string | string[]>> = {
  'amount': { ttcMin: '49 000', ttcMax: '49 100' }, 'framework': { cadre: 'A9' }, 'type': { type: '381' }, 'contract': { marche: 'M-42' }, 'date of invoice': { factureDu: '2026-03-01', factureAu: '2026-03-02' }, 'origin number, none': { origine: 'X' }, 'validator, none': { valideur: 'inconnu' },
  'status + amount': { statut: 'REJETEE', ttcMin: '40 000' }, 'avoir + framework + amount': { type: '381', cadre: 'A9', ttcMin: '50 000' }, 'recipient + status + period': { destinataire: 'lycée', statut: 'REJETEE', depotDu: '2025-01-01', depotAu: '2025-06-30' },
  'rare, nothing': { ttcMin: '1', ttcMax: '2', type: '381' }, 'by amount': { tri: 'montant' }, 'all': { statut: ['MISE_EN_PAIEMENT', 'REJETEE'], cadre: 'A9', type: '380', ttcMin: '10', htMin: '10', netMin: '10', numero: 'FA', destinataire: 'commune', factureDu: '2025-01-01', statutDu: '2025-01-01', rejet: '' },
}

interface Case {
  name: string
  kind: Kind
  run: () => Promise<unknown>
}

async function casesOf(label: string, caller: Caller): Promise<Case[]> {
  const search = (params: Record<string, string | string[]>, after?: string) => searchInvoices.door.call(caller, { criteria: parseSearch(params).criteria, pageSize: PAGE, after, sort: params.tri === 'montant' ? 'montant' : 'depot' })
  let hundredth: string | undefined
  for (let page = 1; page < 100; page++) hundredth = (await search({ tout: 'oui' }, hundredth)).after ?? hundredth
  return [
    ...Object.entries(QUICK).map(([name, params]): Case => ({ name: `${label}: ${name}`, kind: 'quick', run: () => search(params) })),
    { name: `${label}: hundredth page`, kind: 'quick', run: () => search({ tout: 'oui' }, hundredth) },
    { name: `${label}: Synthèse, to do`, kind: 'quick', run: () => listInvoices.door.call(caller, { group: 'toDo', pageSize: PAGE }) },
    { name: `${label}: Synthèse, in progress`, kind: 'quick', run: () => listInvoices.door.call(caller, { group: 'inProgress', pageSize: PAGE }) },
    ...Object.entries(FREE).map(([name, params]): Case => ({ name: `${label}: ${name}`, kind: 'free', run: () => search(params) })),
    { name: `${label}: dashboard`, kind: 'dashboard', run: () => getDashboard.door.call(caller, {}) },
    { name: `${label}: counts of Synthèse`, kind: 'dashboard', run: () => countInvoices.door.call(caller, {}) },
  ]
}

interface Measure {
  name: string
  kind: Kind
  median: number
  p95: number
  keyMedian: number
  keyP95: number
}

const quantile = (times: number[], share: number) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] as number

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

async function measure({ small, large, userOf }: Loaded): Promise<Measure[]> {
  const callerOf = async (id: string): Promise<Caller> => ({ actor: await loadActor(db(), userOf[id] as string, null), address: null, now: new Date() })
  const cases = [...(await casesOf('500', await callerOf(small))), ...(await casesOf('large', await callerOf(large)))]
  const ids = await db().invoice.findMany({ select: { id: true }, take: 2000 })
  let turn = 0
  const read = () => db().$queryRaw`SELECT id, number, status, submitted_at, total_with_vat FROM invoice WHERE id = ${ids[turn++ % ids.length]!.id}::uuid`
  const keys: number[] = []
  const taken: { name: string; kind: Kind; times: number[] }[] = []
  for (const { name, kind, run } of cases) {
    for (let round = 0; round < WARM_UP; round++) await Promise.all([run(), read()])
    const times: number[] = []
    // In turns, so that whatever else the machine does weighs on both.
    for (let round = 0; round < ROUNDS; round++) {
      keys.push(await timed(read))
      times.push(await timed(run))
    }
    taken.push({ name, kind, times })
  }
  return taken.map(({ name, kind, times }) => ({ name, kind, median: quantile(times, 0.5), p95: quantile(times, 0.95), keyMedian: quantile(keys, 0.5), keyP95: quantile(keys, 0.95) }))
}

const shown = (value: number) => value.toFixed(2).padStart(9)

function print(size: number, measures: Measure[]): void {
  const { keyMedian, keyP95 } = measures[0] as Measure
  console.log(`\n${size.toLocaleString('en')} invoices; ${ROUNDS} rounds of each in turns with the key read; ${cpus().length} cores\n${''.padEnd(44)} median ms    p95 ms  p95 × key p95  p95 × key median`)
  console.log(`${'primary-key read, same client'.padEnd(44)} ${shown(keyMedian)} ${shown(keyP95)}`)
  for (const { name, median, p95 } of measures) console.log(`${name.padEnd(44)} ${shown(median)} ${shown(p95)} ${shown(p95 / keyP95)}      ${shown(p95 / keyMedian)}`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-bench-'))
chmodSync(folder, 0o755)
const server = await startPostgres({ dir: path.join(folder, 'server'), durable: false, settings: { shared_buffers: '1GB', max_wal_size: '4GB', maintenance_work_mem: '256MB' } })
const runs: { size: number; measures: Measure[] }[] = []
try {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query('CREATE DATABASE bench')
  Object.assign(process.env, { DATABASE_URL: server.url('bench'), AUTH_SECRET: 'b'.repeat(32), DEMONSTRATION: 'on', DATA_DIR: folder })
  await migrate(server.url('bench'))
  for (const size of SIZES.length > 0 ? SIZES : [1_000_000]) {
    const start = performance.now()
    // The journal refuses to be emptied; only the server's own superuser may look away.
    await db().$transaction([db().$executeRaw`SET LOCAL session_replication_role = replica`, db().$executeRaw`TRUNCATE structure, user_account, invoice_tally CASCADE`])
    const loaded = await loadInvoices(size)
    while ((await foldTallyLines()) > 0);
    await db().$executeRaw`ANALYZE invoice_tally`
    console.error(`${size} loaded in ${Math.round((performance.now() - start) / 1000)} s`)
    const measures = await measure(loaded)
    print(size, measures)
    runs.push({ size, measures })
  }
  await admin.end()
  const goals = runs.flatMap(({ size, measures }) => measures.map(({ name, kind, p95, keyP95 }) => ({ name: `${size}, ${name}: p95 / key p95`, value: Number((p95 / keyP95).toFixed(1)), goal: GOALS[kind], met: p95 / keyP95 < GOALS[kind] })))
  // The same supplier of 500 in a database that grows.
  const [first, last] = [runs[0], runs.at(-1)]
  const growth = first && last && first !== last
    ? first.measures.flatMap(({ name, median, keyMedian }, index) => {
        const after = last.measures[index] as Measure
        const value = after.median / after.keyMedian / (median / keyMedian)
        return name.startsWith('500') ? [{ name: `growth ${first.size} → ${last.size}, ${name}`, value: Number(value.toFixed(2)), goal: MOST_GROWTH, met: value < MOST_GROWTH }] : []
      })
    : []
  console.log(JSON.stringify({ goals: [...goals, ...growth] }))
} finally {
  await db().$disconnect()
  server.destroy()
  rmSync(folder, { recursive: true, force: true })
}
