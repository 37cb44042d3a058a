import pg from 'pg'

/**
 * Empties every table of this worker's database, jobs included, and sends the numberings back to their first number; migrations
 * stay applied. DELETE, not TRUNCATE: on tables of a few rows it is thirteen times quicker, for it makes no new files.
 */
export async function resetDatabase() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    // The journal refuses to be emptied, and keys point both ways; only the server's own superuser may look away.
    await client.query('SET session_replication_role = replica')
    await client.query(`DO $$
      DECLARE name text;
      BEGIN
        FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' OR (schemaname, tablename) IN (('pgboss', 'job'), ('pgboss', 'archive'))
        LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
        PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
      END $$`)
  } finally {
    await client.end()
  }
}
