// <DATA_DIR>/run.json: who runs on these data, so that two never do, and what a killed start left behind is found.
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { endGroup, isOurs } from './processes.mjs'
import { Refusal } from './report.mjs'

const ORPHAN_PATIENCE_MS = 2000

/** The start that runs on these data now, if any. */
export function runningStart(dir) {
  const run = read(path.join(dir, 'run.json'))
  return run && isOurs(run.pid) ? run : undefined
}

/**
 * Takes these data for this process, after stopping what a killed start left running.
 * @returns {{ note: (name: string, pid: number) => void, release: () => void }}
 * @throws {Refusal} when another start runs on them
 */
export async function takeData(dir, address) {
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  const file = path.join(dir, 'run.json')
  const mine = `${file}.${process.pid}`
  const write = () => writeFileSync(mine, JSON.stringify({ pid: process.pid, address, children }))
  const children = {}
  write()
  while (!linked(mine, file)) {
    const other = read(file)
    if (other && isOurs(other.pid)) {
      rmSync(mine)
      throw new Refusal(`Cantate tourne déjà sur ces données (${other.address}, processus ${other.pid}) : arrêtez-la d’abord, ou donnez un autre dossier dans DATA_DIR.`)
    }
    await endOrphans(other?.children ?? {})
    remove(file, other?.pid)
  }
  rmSync(mine)
  return {
    note(name, pid) {
      children[name] = pid
      write()
      renameSync(mine, file)
    },
    release() {
      for (const name of [file, mine]) rmSync(name, { force: true })
    },
  }
}

async function endOrphans(children) {
  await Promise.all(Object.values(children).filter(isOurs).map((pid) => endGroup(pid, ORPHAN_PATIENCE_MS)))
}

/** Only one of two starts can make the link: the file system decides. */
function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes the dead start's file, unless another start has just replaced it. */
function remove(file, deadPid) {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside)?.pid !== deadPid) linked(aside, file)
  rmSync(aside)
}

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  } catch {
    return undefined
  }
}
