import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { mayEnter } from './account.mjs'

/** Where root keeps what the server's account must reach when it cannot enter our own folders. */
export function sharedFolder() {
  const folder = path.join(writable('/var/lib') ? '/var/lib' : os.tmpdir(), 'cantate-postgres')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  return folder
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Folder that holds the cluster: `<dir>`, or, where the server's account cannot enter it, a folder elsewhere that
 * `<dir>/postgres-elsewhere.json` names. Deleting `<dir>` therefore always means a new cluster.
 * @param {string} dir data folder of the project
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function clusterFolder(dir, account) {
  mkdirSync(dir, { recursive: true })
  if (mayEnter(dir, account)) return dir
  const note = path.join(dir, 'postgres-elsewhere.json')
  const here = realpathSync(dir)
  const known = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : undefined
  // A copied folder gets its own cluster; a moved one keeps it.
  const isCopy = known && known.of !== here && existsSync(path.join(known.of, path.basename(note)))
  const folder = known && !isCopy ? known.folder : path.join(sharedFolder(), `cluster-${randomBytes(6).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(note, JSON.stringify({ folder, of: here }))
  return folder
}
