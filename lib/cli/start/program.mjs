import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './stamp.mjs'

/** Environment of every program we start: no telemetry, no call home. */
export const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', DOTENV_CONFIG_QUIET: 'true' }

/**
 * Runs a program of node_modules to its end with the Node that runs us.
 * @param {string} file path under node_modules
 * @throws {Error} with all it printed, when it fails
 */
export function runProgram(file, args, env = {}) {
  const result = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...QUIET, ...env }, maxBuffer: 64 * 1024 * 1024 })
  if (result.error) throw result.error
  if (result.status !== 0) throw new Error(`${path.basename(file)} ${args.join(' ')} a échoué :\n${result.stdout}${result.stderr}`)
  return result.stdout
}
