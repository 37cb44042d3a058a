import { rmSync } from 'node:fs'
import path from 'node:path'
import { asAdmin, migrateDatabase, onceForDatabase, startDatabase } from './database.mjs'
import { seed } from './demonstration.mjs'
import { step } from './report.mjs'
import { runningStart } from './run-file.mjs'

/**
 * `npm run demo:reset`: back to the first day, even while the portal runs. The new database is made beside the old one
 * and takes its name at the end, so a reset killed half-way changes nothing.
 */
export async function resetDemonstration(dir) {
  const wasRunning = runningStart(dir) !== undefined
  const server = await step('PostgreSQL embarqué', () => startDatabase(dir))
  try {
    await step('Base neuve', async () => {
      await asAdmin(server, async (client) => {
        await client.query('DROP DATABASE IF EXISTS app_next WITH (FORCE)')
        await client.query('CREATE DATABASE app_next')
      })
      await migrateDatabase(server.url('app_next'))
    })
    await step('Données de démonstration', async () => {
      rmSync(path.join(dir, 'files'), { recursive: true, force: true })
      await seed(server.url('app_next'))
    })
    await step('Remplacement', () => asAdmin(server, swap))
    process.env.DATABASE_URL = server.url('app')
    await onceForDatabase(path.join(dir, 'demonstration-loaded'), () => {})
  } finally {
    if (!wasRunning) server.stop()
  }
}

async function swap(client) {
  await client.query('DROP DATABASE IF EXISTS app_old WITH (FORCE)')
  await client.query('ALTER DATABASE app ALLOW_CONNECTIONS false')
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'app'")
  await client.query('BEGIN')
  await client.query('ALTER DATABASE app RENAME TO app_old')
  await client.query('ALTER DATABASE app_next RENAME TO app')
  await client.query('COMMIT')
  await client.query('DROP DATABASE app_old WITH (FORCE)')
}
