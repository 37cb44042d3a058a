// Does prisma/schema.prisma say what the migrations make? Asked of Prisma itself, on a database made for the question.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../postgres.mjs'
import { asAdmin } from '../start/database.mjs'
import { PROGRAMS, tryProgram } from '../start/program.mjs'

/** @returns {Promise<{ code: number, output: string }>} code 0 when they say the same */
export async function compareSchema() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cantate-drift-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres({ dir: path.join(folder, 'server'), durable: false })
  try {
    await asAdmin(server, (client) => client.query('CREATE DATABASE app'))
    return await tryProgram([PROGRAMS.prisma, 'migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'], { DATABASE_URL: server.url('app') })
  } finally {
    server.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}
