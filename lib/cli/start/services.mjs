import path from 'node:path'
import { Child } from './child.mjs'
import { PROGRAMS, TYPESCRIPT } from './program.mjs'

/**
 * Starts the web server and the worker.
 * @param {{ port: number, dir: string, development: boolean, tell: (text: string) => void, note: (id: string, pid: number) => void }} options
 */
export function startServices({ port, dir, development, tell, note }) {
  // The demonstration keeps its screen for people; elsewhere the journal goes where the operator sends our output.
  const logFolder = !development && process.env.DEMONSTRATION === 'on' ? path.join(dir, 'journal') : undefined
  const common = { tell, note, logFolder, mode: development ? 'development' : 'production' }
  const webArgs = development ? [PROGRAMS.next, 'dev', '-p', String(port)] : [...TYPESCRIPT, 'lib/cli/web.ts']
  const workerArgs = [...(development ? ['--watch', '--watch-preserve-output'] : []), ...TYPESCRIPT, 'lib/cli/worker.ts']
  return {
    web: new Child({ ...common, id: 'web', name: 'Le serveur web', args: webArgs }).start(),
    worker: new Child({ ...common, id: 'worker', name: 'L’ouvrier', args: workerArgs }).start(),
  }
}
