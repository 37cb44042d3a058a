// `npm start`, `npm run dev` (--dev) and `npm run demo:reset` (--reset). Plain Node until the packages are there.
import { completeEnvironment, provideSecret } from './start/configuration.mjs'
import { installPackages } from './start/install.mjs'
import { runUnderNeededNode } from './start/node.mjs'
import { fail, Refusal, step } from './start/report.mjs'
import { ROOT } from './start/stamp.mjs'

process.chdir(ROOT)
const development = process.argv.includes('--dev')

try {
  if (!process.env.CANTATE_STARTED_AT) {
    process.env.CANTATE_STARTED_AT = String(Date.now())
    await step('Paquets', () => installPackages({ development }))
  }
  await runUnderNeededNode()
  const { dir, port, embedded } = completeEnvironment()
  if (embedded) provideSecret(dir)
  if (process.argv.includes('--reset')) await reset(dir, embedded)
  else await (await import('./start/portal.mjs')).runPortal({ dir, port, embedded, development })
} catch (error) {
  fail(error)
}

async function reset(dir, embedded) {
  if (!embedded) throw new Refusal('« npm run demo:reset » ne touche que la base embarquée ; or DATABASE_URL désigne une autre base.')
  process.env.DEMONSTRATION = 'on'
  const { resetDemonstration } = await import('./start/reset.mjs')
  await resetDemonstration(dir)
}
