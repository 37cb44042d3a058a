// `npm run migrate`: brings the database of DATABASE_URL to the schema of this version.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { PgBoss } from 'pg-boss'

const FOLDER = path.join(import.meta.dirname, '../../prisma/migrations')
const PRISMA_LOCK = 72_707_369 // the number Prisma Migrate locks, so that neither runs beside the other
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Applies prisma/migrations in order, into the table and format of `prisma migrate deploy`, then installs the job queue.
 * Each migration and its row are one transaction: a kill in the middle leaves nothing half done.
 * @param {string} url address of the database
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {Error} in French, naming a migration that was changed after it was applied, or that failed
 */
export async function migrate(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    const applied = await applyMigrations(client)
    await installQueue(client, url)
    return applied
  } finally {
    await client.end()
  }
}

async function applyMigrations(client) {
  await client.query(TABLE)
  const { rows } = await client.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
  const known = new Map(rows.map((row) => [row.migration_name, row]))
  const applied = []
  for (const name of migrationNames()) {
    const sql = readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const row = known.get(name)
    if (row?.finished_at && row.checksum === checksum) continue
    if (row?.finished_at) throw new Error(`La migration ${name} a été modifiée après avoir été appliquée.`)
    if (row) throw new Error(`La migration ${name} a échoué auparavant : résolvez-la avec « prisma migrate resolve ».`)
    await applyOne(client, { name, sql, checksum })
    applied.push(name)
  }
  return applied
}

function migrationNames() {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

async function applyOne(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)', [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`La migration ${name} a échoué : ${error.message}`, { cause: error })
  }
}

/** pg-boss writes its own schema; done here so that web and worker never need the right to create tables. */
async function installQueue(client, url) {
  const { rows: [queue] } = await client.query("SELECT to_regclass('pgboss.version') IS NOT NULL AS installed")
  if (queue.installed) {
    const { rows: [current] } = await client.query('SELECT version FROM pgboss.version')
    if (current?.version === queueVersion()) return
  }
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ graceful: false })
}

function queueVersion() {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, '../../node_modules/pg-boss/package.json'), 'utf8')).pgboss.schema
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL manque : donnez l’adresse de la base à mettre à jour.')
  const applied = await migrate(process.env.DATABASE_URL)
  process.stdout.write(applied.length ? `${applied.map((name) => `appliquée : ${name}`).join('\n')}\n` : 'La base est à jour.\n')
}
