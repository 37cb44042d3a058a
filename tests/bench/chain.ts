/**
 * npm run bench:chain : what the chain of events costs. Eight connections write actions of a thousand invoices of forty suppliers, each
 * with its line of the journal: without a chain, with one for each invoice (ours), and as if there were one for each supplier, or one for
 * all. In turns, in the same run, on a server that keeps what it commits.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@/lib/cli/migrate.mjs'
import { startPostgres } from '@/lib/cli/postgres.mjs'

const [CLIENTS, SUPPLIERS, INVOICES, ROUNDS, MILLISECONDS] = [8, 40, 1000, 3, 4000]
const GOAL = 1.5

type Way = 'none' | 'invoice' | 'supplier' | 'all'
const LOCKS: Partial<Record<Way, string>> = { supplier: 'SELECT pg_advisory_xact_lock(hashtext($1))', all: "SELECT pg_advisory_xact_lock(hashtext($1 || 'x') * 0)" }

interface Target { id: string; structureId: string }

async function load(client: pg.Client): Promise<Target[]> {
  const user = randomUUID()
  await client.query("INSERT INTO user_account (id, email, first_name, last_name) VALUES ($1, $2, 'Ada', 'Essai')", [user, `${user}@exemple.fr`])
  const suppliers = Array.from({ length: SUPPLIERS }, () => randomUUID())
  for (const [index, id] of suppliers.entries()) await client.query("INSERT INTO structure (id, identifier_type, identifier, name, search_text, updated_at) VALUES ($1, 'SIRET', $2, 'Fournisseur', '', now())", [id, String(10_000_000_000_000 + index)])
  const targets = Array.from({ length: INVOICES }, (_, index) => ({ id: randomUUID(), structureId: suppliers[index % SUPPLIERS] ?? '' }))
  for (const { id, structureId } of targets) await client.query("INSERT INTO invoice (id, structure_id, status, submission_mode, created_by_id, updated_at) VALUES ($1, $2, 'BROUILLON', 'SAISIE_PORTAIL', $3, now())", [id, structureId, user])
  return targets
}

async function write(client: pg.Client, way: Way, { id, structureId }: Target): Promise<void> {
  await client.query('BEGIN')
  const lock = LOCKS[way]
  if (lock) await client.query(lock, [structureId])
  await client.query("INSERT INTO invoice_action (id, structure_id, invoice_id, code) VALUES ($1, $2, $3, 'TELECHARGEMENT_FACTURE')", [randomUUID(), structureId, id])
  await client.query("INSERT INTO audit_entry (id, door, outcome, structure_id, target_id) VALUES ($1, 'file.open-invoice-file', 'ACCEPTED', $2, $3)", [randomUUID(), structureId, id])
  await client.query('COMMIT')
}

/** Transactions a second. */
async function measure(clients: pg.Client[], way: Way, targets: Target[]): Promise<number> {
  const until = Date.now() + MILLISECONDS
  let done = 0
  await Promise.all(clients.map(async (client) => {
    while (Date.now() < until) {
      await write(client, way, targets[Math.floor(Math.random() * targets.length)] as Target)
      done += 1
    }
  }))
  return (done * 1000) / MILLISECONDS
}

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-chain-'))
chmodSync(folder, 0o755)
const server = await startPostgres({ dir: path.join(folder, 'server') })
try {
  await migrate(server.url('postgres'))
  const clients = await Promise.all(Array.from({ length: CLIENTS }, async () => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    return client
  }))
  const [admin] = clients as [pg.Client]
  const targets = await load(admin)
  const rates: Record<Way, number[]> = { none: [], invoice: [], supplier: [], all: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of Object.keys(rates) as Way[]) {
      await admin.query(`ALTER TABLE invoice_action ${way === 'none' ? 'DISABLE' : 'ENABLE'} TRIGGER invoice_action_chained`)
      rates[way].push(await measure(clients, way, targets))
    }
  }
  const best = (way: Way) => Math.max(...rates[way])
  for (const way of Object.keys(rates) as Way[]) console.log(`${way.padEnd(10)} ${best(way).toFixed(0).padStart(6)} a second, ${(best('none') / best(way)).toFixed(2)} times the cost`)
  const value = Number((best('none') / best('invoice')).toFixed(2))
  console.log(JSON.stringify({ goals: [{ name: 'chain of each invoice, times the cost without', value, goal: GOAL, met: value <= GOAL }] }))
  await Promise.all(clients.map((client) => client.end()))
} finally {
  server.destroy()
  rmSync(folder, { recursive: true, force: true })
}
