import { existsSync, readFileSync } from 'node:fs'

/** What a step proved: tests that passed, tests that failed. */
const none = { passed: 0, failed: 1 }

/** A step that is one test by itself: it passed or it failed. */
export const countOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/** Counts of vitest's JSON report. A suite that ran nothing, or failed outside its tests, counts as one failure. */
export function countVitest(code, file) {
  if (!existsSync(file)) return none
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return judged(code, report.numPassedTests, report.numFailedTests)
}

/** Counts of Playwright's JSON report, with the same rule. */
export function countPlaywright(code, file) {
  if (!existsSync(file)) return none
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return judged(code, stats.expected + stats.flaky, stats.unexpected)
}

function judged(code, passed, failed) {
  const silent = passed + failed === 0 || (code !== 0 && failed === 0)
  return { passed, failed: silent ? 1 : failed }
}
