import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/cli/migrate.mjs'
import { resetDatabase } from '@/tests/support/database'

const url = process.env.DATABASE_URL ?? ''
const client = new pg.Client({ connectionString: url })
beforeAll(() => client.connect())
afterAll(() => client.end())

test('a second run applies nothing', async () => {
  expect(await migrate(url)).toEqual([])
})

test('each migration is recorded as Prisma records it', async () => {
  const { rows } = await client.query('SELECT checksum, finished_at, applied_steps_count FROM _prisma_migrations')
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toMatchObject({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/), finished_at: expect.any(Date), applied_steps_count: 1 })
})

test('a migration changed after it was applied is refused by name', async () => {
  await client.query("UPDATE _prisma_migrations SET checksum = reverse(checksum)")
  await expect(migrate(url)).rejects.toThrow(/La migration \d+_\w+ a été modifiée/)
  await client.query("UPDATE _prisma_migrations SET checksum = reverse(checksum)")
})

test('the job queue is installed', async () => {
  const { rows } = await client.query('SELECT version FROM pgboss.version')
  expect(rows[0].version).toBeGreaterThan(0)
})

test('reset empties the tables and keeps the migrations', async () => {
  await client.query('CREATE TABLE reset_probe (id int); INSERT INTO reset_probe VALUES (1)')
  await resetDatabase()
  const { rows } = await client.query('SELECT (SELECT count(*) FROM reset_probe)::int AS probe, (SELECT count(*) FROM _prisma_migrations)::int AS migrations')
  await client.query('DROP TABLE reset_probe')
  expect(rows[0].probe).toBe(0)
  expect(rows[0].migrations).toBeGreaterThan(0)
})
