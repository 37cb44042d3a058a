import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '../../..')

/**
 * Fingerprint of files and folders of the project, by content: the same sources give the same print on any machine.
 * @param {string[]} entries paths from the root; those that do not exist count as absent
 * @param {(file: string) => boolean} [counts] which files count
 */
export function fingerprint(entries, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesOf).filter(counts)) hash.update(file).update('\0').update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex')
}

function filesOf(entry) {
  const full = path.join(ROOT, entry)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [entry]
  return readdirSync(full, { withFileTypes: true })
    .map((child) => path.posix.join(entry, child.name))
    .sort()
    .flatMap(filesOf)
}

/**
 * Runs `work` unless the stamp file says that it was done for this print. The stamp is written last, so work that was
 * killed half-way is done again.
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function onceFor(print, stampFile, work) {
  const stamp = path.join(ROOT, stampFile)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return true
}
