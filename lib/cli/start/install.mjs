import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './report.mjs'
import { ROOT } from './stamp.mjs'

/**
 * Installs what package-lock.json locks, unless it is in place.
 * @param {{ development: boolean }} options whether the packages of the tests are needed too
 * @returns {string} what was done, for the report
 */
export function installPackages({ development }) {
  if (isInstalled(development)) return 'déjà en place'
  const { status } = npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...(development ? ['--include=dev'] : [])])
  if (status !== 0) throw new Refusal('L’installation des paquets a échoué : lisez le message de npm ci-dessus, puis relancez.')
  return 'installés'
}

/** npm lists what it installed in node_modules/.package-lock.json, last: every locked package must be there, same version. */
function isInstalled(development) {
  const list = path.join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages
  const locked = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === '' || (wanted.dev && !development)) return true
    if (!installed[place]) return wanted.optional || wanted.devOptional
    return installed[place].version === wanted.version && existsSync(path.join(ROOT, place))
  })
}

/** Runs npm with the Node that runs it, never with the one of node_modules, which npm is about to replace. */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const own = path.join('node_modules', '.bin')
  const env = { ...process.env, PATH: (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.endsWith(own)).join(path.delimiter) }
  const options = { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] }
  if (script && node && !node.includes(own)) return spawnSync(node, [script, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
