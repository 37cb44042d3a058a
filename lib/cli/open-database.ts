import { EmbeddedPostgres } from './postgres.mjs'
import { completeEnvironment, provideSecret } from './start/configuration.mjs'
import { startDatabase } from './start/database.mjs'

/** The database of DATABASE_URL; without it the embedded one, which is started if it does not run, and then stopped again. @returns what closes it. */
export async function openDatabase(): Promise<() => void> {
  const { dir, embedded } = completeEnvironment()
  if (!embedded) return () => undefined
  provideSecret(dir)
  const isRunning = new EmbeddedPostgres(dir).pid !== undefined
  const server = await startDatabase(dir)
  process.env.DATABASE_URL = server.url()
  return () => void (isRunning || server.stop())
}
