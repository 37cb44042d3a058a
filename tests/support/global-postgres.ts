import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../lib/cli/migrate.mjs'
import { startPostgres } from '../../lib/cli/postgres.mjs'
import { generateClient } from '../../lib/cli/start/generate.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    runFolder: string
  }
}

/** One server for the run, with one migrated database, `template`, that each worker copies. */
export default async function setup(project: TestProject) {
  await generateClient()
  const runFolder = mkdtempSync(path.join(tmpdir(), 'cantate-test-'))
  chmodSync(runFolder, 0o755)
  const server = await startPostgres({ dir: path.join(runFolder, 'server'), durable: false })
  const clean = () => {
    server.destroy()
    rmSync(runFolder, { recursive: true, force: true })
  }
  // A run that is stopped half-way never reaches its teardown.
  process.once('exit', clean)
  process.once('SIGTERM', () => process.exit(143))
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query('CREATE DATABASE template')
  await admin.end()
  await migrate(server.url('template'))
  project.provide('postgresUrl', server.url('postgres'))
  project.provide('runFolder', runFolder)
  return clean
}
