import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** Folder of the real documents that tests and benches read in place, or nothing where it is not there. */
export function sharedCorpora(): string | undefined {
  const candidates = [process.env.CANTATE_SHARED, path.join(root, '../shared')]
  return candidates.map((folder) => folder && path.join(folder, 'corpora')).find((folder) => folder && existsSync(folder)) || undefined
}
