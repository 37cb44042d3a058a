import { existsSync } from 'node:fs'
import { posix, sep } from 'node:path'

export interface ChildNeeds {
  /** Module with `handle`, from the project's root. */
  entry: string
  /** Resident memory past which the child is killed. */
  memoryBytes: number
  /** Processor seconds after which the kernel ends it, should nobody else be left to. */
  cpuSeconds: number
  /** Threads it may start; none means no native package either. */
  threads: number
  /** Give way to other processes? */
  background: boolean
}

const FOLDER = 'lib/platform/sandbox'
// Code only: neither the stored files nor the configuration.
const READABLE = ['lib', 'node_modules', 'package.json']

// V8 takes 512 MB of writable address space for the code of each thread, though it hardly uses it.
const ISOLATE_BYTES = 576 * 2 ** 20
// What is allocated and not touched; the watch from outside looks at what is touched.
const SLACK_BYTES = 512 * 2 ** 20

// The kernel's own nets below the watch from outside: no core dump, processor time, writable memory (RLIMIT_DATA,
// which V8's address space reservations do not count in), and death with the parent even in an endless loop.
const WRAPPER = `{ ulimit -c 0; ulimit -t "$1"; ulimit -d "$2"; } 2>/dev/null; shift 2
setpriv --pdeathsig KILL true 2>/dev/null && exec setpriv --pdeathsig KILL "$@"
exec "$@"`

/** Command line of a child: Node with its permission model (code to read, nothing to write, no process to start). */
export function childCommand({ entry, memoryBytes, cpuSeconds, threads }: ChildNeeds): { command: string; args: string[] } {
  const root = process.cwd()
  const at = (path: string) => [root, ...path.split('/')].join(sep)
  const megabytes = Math.floor(memoryBytes / 2 ** 20)
  const node = [
    process.execPath,
    '--permission',
    ...[...READABLE, posix.dirname(entry)].map((path) => `--allow-fs-read=${at(path)}`),
    ...(threads > 0 ? ['--allow-addons', '--allow-worker'] : []),
    `--max-old-space-size=${Math.floor(megabytes / 2)}`,
    '--disallow-code-generation-from-strings',
    '--experimental-transform-types',
    '--no-warnings',
    `--import=${at(`${FOLDER}/resolve-typescript.mjs`)}`,
    at(`${FOLDER}/child-main.ts`),
    at(entry),
  ]
  if (!existsSync('/bin/sh')) return { command: process.execPath, args: node.slice(1) }
  const writableKilobytes = (memoryBytes + SLACK_BYTES + (threads + 1) * ISOLATE_BYTES) / 1024
  return { command: '/bin/sh', args: ['-c', WRAPPER, 'sandbox', String(cpuSeconds), String(writableKilobytes), ...node] }
}
