import { opendir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fromCallersFolder } from './parse-arguments'

export interface ListedFile {
  /** As it was named, or its folder. */
  given: string
  path: string
}

/** The files named, and the PDFs of the folders named, at any depth. A path that leads nowhere is listed: it is answered for. */
export async function* listPdfs(paths: string[]): AsyncGenerator<ListedFile> {
  for (const given of paths) {
    const absolute = fromCallersFolder(given)
    const isFolder = await stat(absolute).then((found) => found.isDirectory(), () => false)
    if (isFolder) yield* pdfsOf(given.replace(/\/+$/, '') || given, absolute)
    else yield { given, path: absolute }
  }
}

async function* pdfsOf(given: string, folder: string): AsyncGenerator<ListedFile> {
  const entries = []
  for await (const entry of await opendir(folder)) entries.push(entry)
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const here = { given: `${given}/${entry.name}`, path: path.join(folder, entry.name) }
    if (entry.isDirectory()) yield* pdfsOf(here.given, here.path)
    else if (/\.pdf$/i.test(entry.name)) yield here
  }
}
