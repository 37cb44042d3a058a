import { db } from './db'

/** @throws when the database is out of reach */
export async function reachDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`
}
