import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.join(import.meta.dirname, '..')

/** The configuration is read once in a process: files that need another one have a process of their own. */
const OWN_ENVIRONMENT = ['company-register/look-up-company', 'demonstration/seed', 'deposits/test-invoice', 'platform/outbox', 'structures/register'].map((name) => `tests/integration/${name}.test.ts`)

const database = { globalSetup: ['tests/support/global-postgres.ts'], setupFiles: ['tests/support/worker-database.ts', 'tests/support/next-request.ts'] }

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      // Loading the portal anew for each file would cost as much as its tests.
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], exclude: OWN_ENVIRONMENT, isolate: false, ...database } },
      { extends: true, test: { name: 'integration-alone', include: OWN_ENVIRONMENT, ...database } },
    ],
  },
})
