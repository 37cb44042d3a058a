import { rmSync } from 'node:fs'
import path from 'node:path'
import { PgBoss } from 'pg-boss'
import { migrate } from '../migrate.mjs'
import { asAdmin, onceForDatabase, startDatabase } from './database.mjs'
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
      await migrate(server.url('app_next'))
    })
    await step('Données de démonstration', async () => {
      rmSync(path.join(dir, 'files'), { recursive: true, force: true })
      await seed(server.url('app_next'))
    })
    await copyQueues(server.url(), server.url('app_next'))
    await step('Remplacement', () => asAdmin(server, swap))
    process.env.DATABASE_URL = server.url('app')
    await onceForDatabase(path.join(dir, 'demonstration-loaded'), () => {})
  } finally {
    if (!wasRunning) server.stop()
  }
}

/** A running portal made its queues and schedules when it started and will not make them again. */
async function copyQueues(from, to) {
  const old = new PgBoss({ connectionString: from, supervise: false, schedule: false })
  const fresh = new PgBoss({ connectionString: to, supervise: false, schedule: false })
  await Promise.all([old.start(), fresh.start()])
  for (const { name } of await old.getQueues()) await fresh.createQueue(name)
  for (const { name, cron, data, options } of await old.getSchedules()) await fresh.schedule(name, cron, data, options)
  await Promise.all([old.stop({ graceful: false }), fresh.stop({ graceful: false })])
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
