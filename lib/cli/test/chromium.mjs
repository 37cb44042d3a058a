import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PROGRAMS, tryProgram } from '../start/program.mjs'
import { Refusal } from '../start/report.mjs'

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'
const KNOWN_PLACES = [HEADLESS_SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/**
 * Finds a browser for Playwright, or installs one: the system's as root, else Playwright's own where the network allows.
 * The headless shell is preferred: the same pages take half the time of the whole browser. Sets CHROMIUM_PATH, empty for Playwright's own.
 * @returns {Promise<string>} where it is, for the report
 * @throws {Refusal} when none can be had
 */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return choose('', 'celui de Playwright')
  const found = KNOWN_PLACES.find((file) => existsSync(file))
  // A machine of tests takes the quicker one even where another is; a person's machine is left as it is.
  if (found && (found === HEADLESS_SHELL || !process.env.CI)) return choose(found, found)
  // Debian's own comes in seconds and from where its packages come; Playwright's wants the open internet.
  const installed = process.getuid?.() === 0 ? installFromSystem() : undefined
  if (installed) return choose(installed, 'installé par apt-get')
  if (found) return choose(found, found)
  const { code } = await tryProgram([PROGRAMS.playwright, 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' })
  if (code === 0 && existsSync(chromium.executablePath())) return choose('', 'installé par Playwright')
  throw new Refusal('Aucun navigateur pour les tests : installez Chromium et donnez son chemin dans CHROMIUM_PATH.')
}

function choose(file, told) {
  process.env.CHROMIUM_PATH = file
  return told
}

/** @returns {string | undefined} the browser that is there afterwards */
function installFromSystem() {
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  // Older systems have the whole browser only.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], quiet)
    if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`
  }
  return undefined
}
