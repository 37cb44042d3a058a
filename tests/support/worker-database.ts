// Runs before each test file: gives the vitest worker its own copy of the migrated database and its own files.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

const postgresUrl = inject('postgresUrl')
const name = `worker_${process.env.VITEST_POOL_ID ?? '1'}`

const admin = new pg.Client({ connectionString: postgresUrl })
await admin.connect()
const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
if (rowCount === 0) await admin.query(`CREATE DATABASE ${name} TEMPLATE template`)
await admin.end()

const url = new URL(postgresUrl)
url.pathname = `/${name}`
const dataFolder = path.join(inject('runFolder'), name)
mkdirSync(dataFolder, { recursive: true })

Object.assign(process.env, {
  DATABASE_URL: url.href,
  DATA_DIR: dataFolder,
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'test-secret-test-secret-test-secret-test-secret',
  DEMONSTRATION: 'on',
  TZ: 'UTC',
})
