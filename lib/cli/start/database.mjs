import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../migrate.mjs'
import { startPostgres } from '../postgres.mjs'
import { Refusal } from './report.mjs'

const WATCH_MS = 1000

/** Starts the embedded server on these data and makes sure that its database is there and open. */
export async function startDatabase(dir) {
  const server = await startPostgres({ dir })
  await asAdmin(server, async (client) => {
    const { rows: [app] } = await client.query("SELECT datallowconn FROM pg_database WHERE datname = 'app'")
    if (!app) await client.query('CREATE DATABASE app')
    // A reset killed between its two steps leaves the door closed.
    if (app && !app.datallowconn) await client.query('ALTER DATABASE app ALLOW_CONNECTIONS true')
  })
  return server
}

/** Lends a connection to the server's maintenance database. */
export async function asAdmin(server, work) {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @throws {Refusal} when the database of DATABASE_URL is out of reach */
export async function checkDatabase() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal(`La base de DATABASE_URL ne répond pas (${error.code ?? error.message}) : vérifiez son adresse, ses droits, et qu’elle est démarrée.`)
  }
  await client.end()
}

/** Applies the migrations to the database of DATABASE_URL; tells what was done. */
export async function migrateDatabase() {
  const { length } = await migrate(process.env.DATABASE_URL)
  return length === 0 ? 'à jour' : `${length} appliquée${length > 1 ? 's' : ''}`
}

/**
 * Does the work once for this database: another database, or one created afresh, has another identity.
 * @param {string} note file that remembers the database
 */
export async function onceForDatabase(note, work) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows: [row] } = await client.query('SELECT system_identifier || $1 || oid AS identity FROM pg_control_system(), pg_database WHERE datname = current_database()', ['/'])
  await client.end()
  if (existsSync(note) && readFileSync(note, 'utf8') === row.identity) return false
  await work()
  writeFileSync(note, row.identity)
  return true
}

/** Starts the server again, on the same port, whenever it dies. Returns how to stop watching. */
export function watchDatabase(server, tell) {
  let busy = false
  const watch = setInterval(async () => {
    if (busy || (await server.answers())) return
    busy = true
    tell('PostgreSQL ne répond plus : il redémarre.')
    await server.start({ port: server.port, settings: {} }).catch((error) => tell(error.message))
    busy = false
  }, WATCH_MS)
  return () => clearInterval(watch)
}
