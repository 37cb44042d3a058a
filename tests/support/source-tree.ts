import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Root of the project. */
export const ROOT = path.join(import.meta.dirname, '../..')

/** Our own sources: what people wrote, nothing generated. Paths from the root, with `/`. */
export function sourceFiles(folders = ['app', 'components', 'lib', 'prisma', 'tests', 'proxy.ts']): string[] {
  return folders.flatMap(filesIn).filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('prisma/generated/'))
}

function filesIn(entry: string): string[] {
  const full = path.join(ROOT, entry)
  const stats = statSync(full, { throwIfNoEntry: false })
  if (!stats) return []
  return stats.isDirectory() ? readdirSync(full).sort().flatMap((name) => filesIn(`${entry}/${name}`)) : [entry]
}

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** What a file imports, static and dynamic: paths from the root for our own files, the package's name otherwise. */
export function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(textOf(file), true, true)
  return importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return fileName.slice(2)
    return fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName
  })
}
