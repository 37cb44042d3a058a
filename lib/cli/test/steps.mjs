import path from 'node:path'
import { buildIfChanged } from '../start/build.mjs'
import { PROGRAMS, tryProgram } from '../start/program.mjs'
import { countOne, countPlaywright, countVitest } from './counts.mjs'
import { compareSchema } from './drift.mjs'

/**
 * One step of the tests.
 * @typedef {{ name: string, run: () => Promise<{ code: number, output: string, passed: number, failed: number }> }} Step
 */

const one = (name, work) => ({
  name,
  run: async () => {
    const { code, output } = await work()
    return { code, output, ...countOne(code) }
  },
})

const vitest = (name, project, reports) => ({
  name,
  run: async () => {
    const file = path.join(reports, `${project.replace("*", "")}.json`)
    const { code, output } = await tryProgram([PROGRAMS.vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
    return { code, output, ...countVitest(code, file) }
  },
})

/** Next writes the types of the routes, then the compiler reads everything. */
async function checkTypes() {
  const routes = await tryProgram([PROGRAMS.next, 'typegen'])
  return routes.code === 0 ? tryProgram([PROGRAMS.tsc, '--noEmit']) : routes
}

/** The build is no test: it counts only when it fails. */
const build = {
  name: 'Construction',
  run: async () => {
    try {
      return { code: 0, output: await buildIfChanged(), passed: 0, failed: 0 }
    } catch (error) {
      return { code: 1, output: error.message, passed: 0, failed: 1 }
    }
  },
}

const browser = (reports, chromium) => ({
  name: 'Navigateur',
  run: async () => {
    await chromium
    const file = path.join(reports, 'browser.json')
    const { code, output } = await tryProgram([PROGRAMS.playwright, 'test', '--config', 'tests/playwright.config.ts'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
    return { code, output, ...countPlaywright(code, file) }
  },
})

const lint = one('Lint et murs', () => tryProgram([PROGRAMS.eslint, '.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']))
const types = one('Types', checkTypes)
const drift = one('Schéma et migrations', compareSchema)

/**
 * The steps, in two lanes that run side by side, one for each core. The browser tests come last in theirs: they need the build.
 * @param {string} reports folder for the reports of the runners
 * @returns {Step[][]}
 */
export const allSteps = (reports, chromium) => [
  [types, build, browser(reports, chromium)],
  [lint, drift, vitest('Unités', 'unit', reports), vitest('Architecture', 'architecture', reports), vitest('Intégration', 'integration*', reports)],
]

/** The quick half: nothing that needs a build, a database or a browser. */
export const quickSteps = (reports) => [
  [types, vitest('Architecture', 'architecture', reports)],
  [lint, vitest('Unités', 'unit', reports)],
]
