import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Where Prisma's native engine could not be downloaded, use the WebAssembly build of the same engine.
const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.join(here, '..')
const requireFromPrisma = createRequire(createRequire(import.meta.url).resolve('prisma/package.json'))
const hasNativeEngine = (() => {
  try {
    return readdirSync(path.dirname(requireFromPrisma.resolve('@prisma/engines/package.json'))).some((file) => file.startsWith('schema-engine'))
  } catch {
    return false
  }
})()
if (!hasNativeEngine && process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'lib/cli/schema-engine.mjs')
}

export default defineConfig({
  schema: path.join(root, 'prisma/schema.prisma'),
  migrations: { path: path.join(root, 'prisma/migrations') },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://app:app@127.0.0.1:5432/app' },
})
