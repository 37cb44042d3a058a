import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PROGRAMS, tryProgram } from '../start/program.mjs'
import { Refusal } from '../start/report.mjs'

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/**
 * Finds a browser for Playwright, or installs one: the system's as root, else Playwright's own where the network allows.
 * Sets CHROMIUM_PATH, empty for Playwright's own.
 * @returns {Promise<string>} where it is, for the report
 * @throws {Refusal} when none can be had
 */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return choose('', 'celui de Playwright')
  const found = KNOWN_PLACES.find((file) => existsSync(file))
  if (found) return choose(found, found)
  // Debian's own comes in seconds and from where its packages come; Playwright's wants the open internet.
  if (process.getuid?.() === 0 && installFromSystem()) return choose('/usr/bin/chromium', 'installé par apt-get')
  const { code } = await tryProgram([PROGRAMS.playwright, 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' })
  if (code === 0 && existsSync(chromium.executablePath())) return choose('', 'installé par Playwright')
  throw new Refusal('Aucun navigateur pour les tests : installez Chromium et donnez son chemin dans CHROMIUM_PATH.')
}

function choose(file, told) {
  process.env.CHROMIUM_PATH = file
  return told
}

function installFromSystem() {
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
  return existsSync('/usr/bin/chromium')
}
