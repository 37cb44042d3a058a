import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface RouteWeight {
  /** `/factures-emises/[factureId]` */
  route: string
  /** Bytes, gzipped file by file as the server sends them. */
  script: number
  style: number
}

interface Manifest {
  entryCSSFiles?: Record<string, (string | { path: string })[]>
  entryJSFiles?: Record<string, string[]>
}

const NEXT = path.resolve('.next')
const sizes = new Map<string, number>()

function weightOf(file: string): number {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const weight = gzipSync(readFileSync(path.join(NEXT, decodeURI(file).replace(/^\/_next\//, '')))).length
  sizes.set(file, weight)
  return weight
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weightOf(file), 0)

/** The manifest is a script that hangs its object on a global. */
function readManifest(file: string): Manifest {
  const text = readFileSync(file, 'utf8')
  return JSON.parse(text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, '')) as Manifest
}

/**
 * What each page of the build makes a browser load at its first visit, by the build's own manifests: the files of all pages, and those of
 * the page, its layouts and their error boundaries. What is imported later, by a click, is not in it. Heaviest first.
 */
export function routeWeights(): RouteWeight[] {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(NEXT, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] }
  const manifests = globSync('server/app/**/page_client-reference-manifest.js', { cwd: NEXT }).map((file) => path.join(NEXT, file)).filter((file) => existsSync(file) && !file.includes('_global-error'))
  return manifests
    .map((file) => {
      const { entryCSSFiles = {}, entryJSFiles = {} } = readManifest(file)
      const styles = Object.values(entryCSSFiles).flat().map((one) => (typeof one === 'string' ? one : one.path))
      const route = `/${path.relative(path.join(NEXT, 'server/app'), path.dirname(file)).split(path.sep).filter((part) => !part.startsWith('(')).join('/')}`
      return { route, script: sum(new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])), style: sum(new Set(styles)) }
    })
    .sort((one, other) => other.script - one.script)
}
