import { buildIfChanged } from './build.mjs'
import { checkEnvironment, checkPort } from './configuration.mjs'
import { checkDatabase, migrateDatabase, startDatabase, watchDatabase } from './database.mjs'
import { loadDemonstration, printLogins } from './demonstration.mjs'
import { generateClient } from './generate.mjs'
import { whenParentDies } from './node.mjs'
import { waitUntilReady } from './ready.mjs'
import { duration, fail, line, step } from './report.mjs'
import { takeData } from './run-file.mjs'
import { startServices } from './services.mjs'

const tell = (text) => line(`${new Date().toLocaleTimeString('fr-FR')}  ${text}`)

/**
 * Brings the whole portal up and keeps it up until it is told to stop.
 * @param {{ dir: string, port: number, embedded: boolean, development: boolean }} options
 */
export async function runPortal(options) {
  const { dir, port } = options
  await checkEnvironment()
  const run = await takeData(dir, process.env.APP_URL)
  const stopping = stopOnSignals()
  stopping.push(() => run.release())
  try {
    await checkPort(port)
    await prepare(options, stopping)
    const { web, worker } = startServices({ ...options, tell, note: run.note })
    stopping.push(() => Promise.all([web.stop(), worker.stop()]))
    await step('Serveur web et ouvrier', () => waitUntilReady(web, worker, port))
  } catch (error) {
    await stopping.now()
    fail(error)
  }
  line(`\nCantate est prête : ${process.env.APP_URL} (en ${duration(Date.now() - Number(process.env.CANTATE_STARTED_AT))})`)
  if (process.env.DEMONSTRATION === 'on') printLogins(dir)
  line('\nCtrl-C arrête tout.')
}

/** Everything that must be in place before the services start. */
async function prepare({ dir, embedded, development }, stopping) {
  if (embedded) {
    const server = await step('PostgreSQL embarqué', () => startDatabase(dir))
    process.env.DATABASE_URL = server.url()
    const unwatch = watchDatabase(server, tell)
    stopping.push(() => (unwatch(), server.stop()))
  }
  if (!embedded) await checkDatabase()
  await step('Client de la base', generateClient)
  await step('Migrations', migrateDatabase)
  if (process.env.DEMONSTRATION === 'on') await step('Données de démonstration', () => loadDemonstration(dir))
  if (!development) await step('Construction', buildIfChanged)
}

/** The list of what to stop, last first; a signal, or the death of npm above us, goes through it once and ends the program. */
function stopOnSignals() {
  const list = []
  const stopping = {
    push: (work) => list.push(work),
    now: async () => {
      for (let work = list.pop(); work; work = list.pop()) await work()
    },
  }
  let asked = false
  const end = async () => {
    if (asked) return
    asked = true
    line('\nArrêt…')
    await stopping.now()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  whenParentDies(end)
  return stopping
}
