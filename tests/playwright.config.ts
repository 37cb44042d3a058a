import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// `npm test` finds or installs a browser and names it; by hand, Debian's is taken where Playwright's own is not there.
const SYSTEM_BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const executablePath = process.env.CHROMIUM_PATH || SYSTEM_BROWSERS.find((file) => existsSync(file))

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './support/global-portal.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    // The set-up starts a portal on a free port and names it here, unless one is already being tested.
    baseURL: process.env.BASE_URL,
    // Tries are counted for each network address: a run of all tests is more people than one address may be (see also `test` in support/journey.ts).
    extraHTTPHeaders: { 'x-forwarded-for': `10.0.0.${process.env.TEST_WORKER_INDEX ?? 0}` },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace costs a tenth of the time, and nobody opens one on a machine that is thrown away.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate'],
    },
  },
})
