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

export interface Import {
  /** Path from the root for our own files, the package's name otherwise. */
  to: string
  /** Gone at run time: only the compiler reads it. */
  isType: boolean
}

/** What a file imports, static and dynamic. */
export function importsOf(file: string): Import[] {
  const text = textOf(file)
  const types = new Set(Array.from(text.matchAll(/import type [^'"]*?from ['"]([^'"]+)['"]/g), ([, name]) => name))
  const { importedFiles } = ts.preProcessFile(text, true, true)
  return importedFiles.map(({ fileName }) => ({ to: fromRoot(file, fileName), isType: types.has(fileName) }))
}

function fromRoot(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name
}
