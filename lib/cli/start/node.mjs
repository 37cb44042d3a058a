import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './report.mjs'
import { ROOT } from './stamp.mjs'

const NEEDED = [22, 18] // runs TypeScript without a compiler; what pdfjs-dist, vitest and pg-boss ask is older

/**
 * Makes sure that the Node the project needs runs this script: the one locked in node_modules where there is one.
 * @returns {Promise<void>} when this process may go on; otherwise this process lives only to follow the other one
 */
export async function runUnderNeededNode() {
  const locked = lockedNode()
  if (locked && path.resolve(process.execPath) !== locked.file && process.version !== locked.version) return follow(locked.file)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined
  throw new Refusal(`Cantate a besoin de Node ${NEEDED.join('.')} ou plus récent ; celui-ci est ${process.version}. Installez-le depuis https://nodejs.org puis relancez.`)
}

/** The Node that npm installed for this machine: the packages node-<platform>-<arch>. */
function lockedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const folder = path.join(ROOT, 'node_modules', name)
    const file = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(file)) return { file, version: `v${JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version}` }
  }
  return undefined
}

/** Runs the same script under the other Node, hands it our signals, and ends as it ends. */
function follow(file) {
  const child = spawn(file, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenParentDies(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  return new Promise(() => {}) // the child is the program now
}

/** npm, or the Node above us, may be killed without a word: we then stop too, instead of holding the port unseen. */
export function whenParentDies(act) {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = lineage()
  const watch = setInterval(() => {
    if (lineage() === ancestors) return
    clearInterval(watch)
    act()
  }, 500)
  watch.unref()
}

/** Our parent and, where the system tells, its own: npm runs us through a shell, which survives it. */
function lineage() {
  try {
    return `${process.ppid} ${/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
