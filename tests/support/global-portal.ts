import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../lib/cli/postgres.mjs'
import { catchMails } from './mail-catcher'
import { startPortal } from './portal'

/** What passes the captcha in the browser tests. */
const CAPTCHA_TEST_ANSWER = 'TEST'

/** Starts a whole portal for the run, with its own data and its own mail server. */
export default async function setup() {
  if (process.env.BASE_URL) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'cantate-e2e-'))
  chmodSync(folder, 0o755)
  const dataFolder = path.join(folder, 'portal')
  const mailPort = await freePort()
  // The test processes are started after this and inherit what is set here.
  Object.assign(process.env, { MAIL_FOLDER: path.join(folder, 'mails'), CAPTCHA_TEST_ANSWER, DATA_DIR: dataFolder })
  const stopMails = await catchMails(path.join(folder, 'mails'), mailPort)
  const portal = await startPortal(dataFolder, { SMTP_URL: `smtp://127.0.0.1:${mailPort}`, CAPTCHA_TEST_ANSWER, TRUSTED_PROXIES: '1' })
  process.env.BASE_URL = portal.url
  return async () => {
    await portal.stop()
    await stopMails()
    forget(dataFolder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As root the cluster may lie elsewhere: see lib/cli/postgres/folder.mjs. */
function forget(dataFolder: string) {
  const note = path.join(dataFolder, 'postgres-elsewhere.json')
  if (existsSync(note)) rmSync(JSON.parse(readFileSync(note, 'utf8')).folder, { recursive: true, force: true })
}
