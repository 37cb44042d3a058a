// `npm test` and `npm run check` (--check). Plain Node until the packages are there. The last line is « N passed, M failed ».
import { installPackages } from './start/install.mjs'
import { runUnderNeededNode } from './start/node.mjs'
import { line, step } from './start/report.mjs'
import { ROOT } from './start/stamp.mjs'

process.chdir(ROOT)
// Vitest, Playwright and Next each decide otherwise on their own.
process.env.NO_COLOR ??= '1'
delete process.env.FORCE_COLOR
// What a developer configured for their own portal must not change what is tested.
for (const name of ['DATABASE_URL', 'SMTP_URL', 'DEMONSTRATION', 'DATA_DIR', 'AUTH_SECRET', 'COMPANY_REGISTER_URL', 'NODE_ENV']) delete process.env[name]

let result = { passed: 0, failed: 1 }
try {
  if (!process.env.CANTATE_STARTED_AT) {
    process.env.CANTATE_STARTED_AT = String(Date.now())
    await step('Paquets', () => installPackages({ development: true }))
  }
  await runUnderNeededNode()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  const { runTests } = await import('./test/run.mjs')
  result = await runTests({ quick: process.argv.includes('--check') })
} catch (error) {
  line(`\n${error?.stack ?? error}`)
}
line(`\n${result.passed} passed, ${result.failed} failed`)
process.exitCode = result.failed > 0 ? 1 : 0
