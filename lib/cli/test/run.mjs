import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateClient } from '../start/generate.mjs'
import { duration, line, step } from '../start/report.mjs'
import { provideChromium } from './chromium.mjs'
import { allSteps, quickSteps } from './steps.mjs'

/**
 * Runs the tests, or their quick half, and sums them up.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests({ quick }) {
  const reports = mkdtempSync(path.join(tmpdir(), 'cantate-reports-'))
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
  await step('Client de la base', generateClient)
  const chromium = quick ? undefined : step('Navigateur des tests', provideChromium)
  await chromium
  const lanes = quick ? quickSteps(reports) : allSteps(reports, chromium)
  const results = (await Promise.all(lanes.map(runLane))).flat()
  for (const { name, output } of results.filter(({ failed }) => failed > 0)) line(`\n──── ${name} ────\n${output.trim()}`)
  return { passed: sum(results, 'passed'), failed: sum(results, 'failed') }
}

async function runLane(steps) {
  const results = []
  for (const { name, run } of steps) {
    const began = performance.now()
    const result = await run().catch((error) => ({ output: String(error?.stack ?? error), passed: 0, failed: 1 }))
    const counts = result.failed > 0 ? `${result.failed} échec${result.failed > 1 ? 's' : ''} sur ${result.passed + result.failed}` : result.passed > 1 ? `${result.passed} réussis` : 'réussi'
    line(`  ${result.failed > 0 ? '✗' : '✓'} ${name} : ${counts}, ${duration(performance.now() - began)}`)
    results.push({ name, ...result })
  }
  return results
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)
