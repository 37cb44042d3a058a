/**
 * `npm run chaos [seconds]`: several people deposit and send at once while the web server, the worker and PostgreSQL are killed
 * with kill -9 again and again; then the history is checked. Prints a table, and the goals as JSON on the last line.
 */
import { randomInt } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../lib/cli/migrate.mjs'
import { Client } from './client'
import { openPostOffice } from './post-office'
import { Stage, type Victim } from './stage'

const CLIENTS = 6
const SETTLE_MS = 120_000
let isOver = false
const seconds = Number(process.argv[2] ?? 60)

const say = (text: string) => process.stdout.write(`${text}\n`)

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-chaos-'))
chmodSync(folder, 0o755)
const office = await openPostOffice()
const stage = await Stage.open(folder)

async function prepare(): Promise<Client[]> {
  const admin = new pg.Client({ connectionString: stage.url('postgres') })
  await admin.connect()
  await admin.query('CREATE DATABASE app')
  await admin.end()
  await migrate(stage.url('app'))
  Object.assign(process.env, { DATABASE_URL: stage.url('app'), DATA_DIR: path.join(folder, 'data'), SMTP_URL: office.url, APP_URL: 'http://localhost:3000', AUTH_SECRET: 'chaos'.repeat(8), DEMONSTRATION: 'off' })
  const { supplier } = await import('../support/people')
  const { recipient } = await import('../support/invoices')
  const buyerSiret = (await recipient()).identifier
  let count = 0
  const clients: Client[] = []
  for (let pair = 0; pair < CLIENTS / 2; pair++) {
    const { user, structure } = await supplier(`Fournisseur ${pair}`)
    // Two people of one supplier who sometimes give the same number: one of them must be refused.
    const numbers = () => `N-${pair}-${randomInt(5) === 0 ? count : ++count}`
    for (let person = 0; person < 2; person++) clients.push(new Client(stage.webPort, { userId: user.id, structureId: structure.id, buyerSiret }, numbers))
  }
  return clients
}

/** Until the time is over, and on a slow machine until each was killed once. */
async function killUntil(end: number): Promise<void> {
  const victims: Victim[] = ['postgres', 'worker', 'web', 'postgres', 'worker']
  for (let turn = 0; Date.now() < end || Math.min(...Object.values(stage.kills)) === 0; turn++) {
    await sleep(randomInt(300, 3_000))
    await stage.kill(victims[turn % victims.length] as Victim)
  }
  isOver = true
}

try {
  const clients = await prepare()
  const { checkHistory, isQuiet } = await import('./history')
  await stage.boot()
  const end = Date.now() + seconds * 1000
  await Promise.all([...clients.map((client) => client.work(() => isOver)), killUntil(end)])
  const start = Date.now()
  while (!(await isQuiet().catch(() => false)) && Date.now() - start < SETTLE_MS) await sleep(500)
  const total = (name: 'asked' | 'unknown' | 'refused') => clients.reduce((sum, { tally }) => sum + tally[name], 0)
  const goals = await checkHistory(clients.flatMap(({ tally }) => tally.acknowledged), office.delivered)
  const repeated = [...office.delivered.values()].filter((count) => count > 1).length
  say(goals.map(({ name, seen, breaches }) => `${breaches === 0 ? 'ok ' : 'NON'}  ${name.padEnd(54)} vus ${String(seen).padStart(5)}  manquements ${breaches}`).join('\n'))
  say(`Coups : ${JSON.stringify(stage.kills)} ; questions : ${total('asked')}, sans réponse : ${total('unknown')}, refus : ${total('refused')} ; calme revenu en ${Math.round((Date.now() - start) / 1000)} s ; messages remis deux fois sous le même Message-ID (mort entre la remise et la note) : ${repeated}`)
  const isGood = goals.every(({ breaches, seen }) => breaches === 0 && seen > 0)
  process.exitCode = isGood ? 0 : 1
  if (!isGood) say(`Journal des serveurs :\n${readFileSync(stage.journalFile, 'utf8').split('\n').slice(-60).join('\n')}`)
  say(JSON.stringify({ goals: Object.fromEntries(goals.map(({ name, breaches }) => [name, breaches])), kills: stage.kills, repeatedDeliveries: repeated, passed: isGood }))
} finally {
  await stage.close()
  office.close()
  rmSync(folder, { recursive: true, force: true })
}
// Whatever still waits on a pool or a socket of the killed servers has nothing left to say.
process.exit()
