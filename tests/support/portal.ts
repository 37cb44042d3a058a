import { spawn } from 'node:child_process'
import path from 'node:path'
import { freePort } from '../../lib/cli/postgres.mjs'

const ROOT = path.join(import.meta.dirname, '../..')
const START_LIMIT_MS = 240_000

/** A portal started for tests, exactly as `npm start` starts it. */
export interface TestPortal {
  url: string
  /** Folder of its data: `run.json` names its processes. */
  dataFolder: string
  stop: () => Promise<void>
}

/**
 * Starts a whole portal, with the demonstration data, on a free port and on data of its own.
 * @param settings environment variables on top of those of the demonstration
 * @throws with all it printed, when it does not become ready
 */
export async function startPortal(dataFolder: string, settings: Record<string, string> = {}): Promise<TestPortal> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const clean = { DATABASE_URL: '', SMTP_URL: '', AUTH_SECRET: '', COMPANY_REGISTER_URL: '', TRUSTED_PROXIES: '0' }
  const own = { PORT: String(port), APP_URL: url, DATA_DIR: dataFolder, DEMONSTRATION: 'on', CANTATE_STARTED_AT: String(Date.now()), npm_lifecycle_event: 'start' }
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], { cwd: ROOT, env: { ...process.env, ...clean, ...own, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`The portal did not start:\n${output}`))
    const limit = setTimeout(fail, START_LIMIT_MS)
    const read = (text: string) => {
      output += text
      if (!output.includes('Ctrl-C')) return
      clearTimeout(limit)
      resolve()
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read)
    child.once('close', fail)
  })
  return {
    url,
    dataFolder,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
