/**
 * npm run bench:server : Synthèse, an invoice, saving and sending a draft on the production build, beside an empty page of the same server
 * and the database alone in the same run; and what each page of the build makes a browser load. Real session, real forms.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '@/lib/cli/postgres.mjs'
import { buildIfChanged } from '@/lib/cli/start/build.mjs'
import { generateClient } from '@/lib/cli/start/generate.mjs'
import { db } from '@/lib/platform/db'
import { startPortal } from '../support/portal'
import { Browser, copyOf, formOf } from './server/browser'
import { insertTask, sendingTask } from './server/database-rate'
import { makeDrafts, readSupplier, typed } from './server/drafts'
import { atOnce, type Figures, inTurns, quantile } from './server/load'
import { routeWeights } from './server/route-weights'

const ROUNDS = Number(process.argv[2] ?? 100)
const PEOPLE = 4
const SENDS = ROUNDS * 2
/** Sent before the clock runs, as the pages are opened: the first of each person finds nothing compiled. */
const WARM_UP = PEOPLE * 3
/** Public, static, needs no door: header, menus and session as everywhere, and under them a text that no query makes. */
const EMPTY = '/mentions-legales'
const SYNTHESIS = '/factures-emises/synthese'
const GOALS = { page: 1.5, sendTail: 5, sendShare: 0.1, script: 170, style: 40 }

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-bench-'))
chmodSync(folder, 0o755)
const data = path.join(folder, 'portal')
// Before the start, whose patience is that of a test.
await generateClient()
await buildIfChanged()
const portal = await startPortal(data)
try {
  const server = await startPostgres({ dir: data })
  Object.assign(process.env, { DATABASE_URL: server.url(), AUTH_SECRET: 'b'.repeat(32), DEMONSTRATION: 'on', DATA_DIR: data })
  const { figures, turns } = await measure(server.url())
  print(figures, turns)
} finally {
  await db().$disconnect()
  await portal.stop()
  forget()
}
// The queue that the recorded sending spoke to has nothing left to say.
process.exit()

async function measure(url: string) {
  const [{ email, password }] = JSON.parse(readFileSync(path.join(data, 'demonstration.json'), 'utf8')) as [{ email: string; password: string }]
  const [browser, visitor] = [new Browser(portal.url), new Browser(portal.url)]
  await browser.post('/connexion', formOf(await browser.get('/connexion'), 'password', { email, password }))
  const supplier = await readSupplier(email)
  const sent = await db().invoice.findFirstOrThrow({ where: { structureId: supplier.structureId, status: 'MISE_A_DISPOSITION', typeCode: '380' }, select: { id: true } })
  const [saved, ...drafts] = await makeDrafts(supplier, PEOPLE + 2 + SENDS * 2 + WARM_UP)
  // As the server does by itself a minute after so many rows.
  await db().$executeRaw`ANALYZE`
  const place = (id: string) => `/factures-emises/deposer/${id}`
  const blank = formOf(await browser.get(place(saved as string)), 'submissionKey', {})

  const saving = (id: string) => {
    let version = 1
    return async () => {
      const { status, text } = await browser.post(place(id), copyOf(blank, { ...typed(supplier), invoiceId: id, version: String(version++), intention: 'brouillon' }))
      if (status !== 200 || !text.includes('Brouillon enregistré.')) throw new Error(`The draft was not saved: ${status}.`)
    }
  }
  const [savers, toSend, toReplay] = [drafts.splice(0, PEOPLE).map(saving), drafts.splice(0, SENDS + WARM_UP), drafts]
  let turn = 0
  const send = async () => {
    const id = toSend.shift() as string
    const { status, location, text } = await browser.post(place(id), copyOf(blank, { ...typed(supplier), invoiceId: id, version: '1', submissionKey: randomUUID(), confirmed: 'oui' }))
    if (status !== 303 || !location?.endsWith(id)) throw new Error(`The invoice was not sent: ${status} ${/role="alert"[\s\S]{0,400}/.exec(text)?.[0] ?? ''}`)
  }
  const pages = [
    { name: 'empty page, a visitor', run: () => visitor.get(EMPTY) },
    { name: 'empty page', run: () => browser.get(EMPTY) },
    { name: 'Synthèse', run: () => browser.get(SYNTHESIS) },
    { name: 'invoice', run: () => browser.get(`/factures-emises/${sent.id}`) },
  ]
  const pool = new pg.Pool({ connectionString: url, max: PEOPLE })
  const insert = { name: 'database: one insert', run: await insertTask(pool) }
  const { run: replay, statements } = await sendingTask(pool, supplier, toReplay)
  const turns = await inTurns([...pages, { name: 'draft saved', run: saving(saved as string) }], ROUNDS)
  const figures: Figures[] = []
  for (const page of pages) figures.push(await atOnce(page, PEOPLE, ROUNDS * 2))
  // Each person saves a draft of his own: who saves another's is refused.
  const idle = [...savers]
  figures.push(await atOnce({ name: 'draft saved', run: async () => { const saver = idle.pop() ?? savers[turn++ % PEOPLE]!; await saver(); idle.push(saver) } }, PEOPLE, ROUNDS))
  figures.push(await atOnce(insert, PEOPLE, 2000))
  figures.push(await atOnce({ name: `database: the ${statements} statements of a sending`, run: replay }, PEOPLE, SENDS))
  await atOnce({ name: 'warm-up', run: send }, PEOPLE, WARM_UP)
  figures.push(await atOnce({ name: 'invoice sent', run: send }, PEOPLE, SENDS))
  await pool.end()
  return { figures, turns }
}

function print(figures: Figures[], turns: Map<string, number[]>): void {
  const shown = (value: number) => value.toFixed(1).padStart(10)
  console.log(`\n${cpus().length} cores; web server, worker, PostgreSQL and this bench on the same machine\nOne request at a time, ${ROUNDS} of each in turns`.padEnd(52), '\n'.padEnd(46), 'p50 ms     p99 ms')
  for (const [name, times] of turns) console.log(name.padEnd(44), shown(quantile(times, 0.5)), shown(quantile(times, 0.99)))
  console.log(`\n${PEOPLE} people at once`.padEnd(46), '     per s     p50 ms     p99 ms')
  for (const { name, perSecond, p50, p99 } of figures) console.log(name.padEnd(44), shown(perSecond), shown(p50), shown(p99))
  const weights = routeWeights()
  console.log('\nFirst load, kB gzipped'.padEnd(74), 'script     style')
  for (const { route, script, style } of weights) console.log(route.padEnd(72), (script / 1024).toFixed(1).padStart(7), (style / 1024).toFixed(1).padStart(9))

  const p50 = (name: string) => quantile(turns.get(name) ?? [], 0.5)
  const of = (name: string) => figures.find((one) => one.name.startsWith(name)) as Figures
  const goal = (name: string, value: number, limit: number, met = value <= limit) => ({ name, value: Number(value.toFixed(2)), goal: limit, met })
  const worst = (kind: 'script' | 'style') => Math.max(...weights.map((one) => one[kind])) / 1024
  const sent = of('invoice sent')
  console.log(JSON.stringify({
    goals: [
      ...['Synthèse', 'invoice'].map((name) => goal(`${name}: p50 / p50 of an empty page`, p50(name) / p50('empty page'), GOALS.page)),
      goal('invoice sent: p99 / p50', sent.p99 / sent.p50, GOALS.sendTail),
      goal('invoices sent / sendings of the database alone', sent.perSecond / of('database: the').perSecond, GOALS.sendShare, sent.perSecond / of('database: the').perSecond >= GOALS.sendShare),
      goal('heaviest page, kB of script', worst('script'), GOALS.script),
      goal('heaviest page, kB of style', worst('style'), GOALS.style),
    ],
  }))
}

/** As root the cluster may lie elsewhere: see lib/cli/postgres/folder.mjs. */
function forget(): void {
  const note = path.join(data, 'postgres-elsewhere.json')
  try {
    rmSync((JSON.parse(readFileSync(note, 'utf8')) as { folder: string }).folder, { recursive: true, force: true })
  } catch {
    // It lay in the folder itself.
  }
  rmSync(folder, { recursive: true, force: true })
}
