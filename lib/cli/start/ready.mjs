import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './report.mjs'

const LIMIT_MS = 120_000
const CRASHES_BORNE = 3

/**
 * Waits until the web server answers and the worker says that it works.
 * @throws {Refusal} with the last words of the one that keeps dying, or stays silent
 */
export async function waitUntilReady(web, worker, port) {
  await Promise.all([within(web, () => answers(port)), within(worker, () => worker.isReady)])
}

async function within(child, isReady) {
  for (const limit = Date.now() + LIMIT_MS; Date.now() < limit; await sleep(100)) {
    if (await isReady()) return
    if (child.crashes >= CRASHES_BORNE) break
  }
  throw new Refusal(`${child.name} ne démarre pas.\n${child.lastWords()}`)
}

async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/sante`, { signal: AbortSignal.timeout(20_000) })
    return response.ok
  } catch {
    return false
  }
}
