import { spawn } from 'node:child_process'
import { Refusal } from './report.mjs'
import { ROOT } from './stamp.mjs'

/** Environment of every program we start: no telemetry, no call home. */
export const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }

const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')))

/** Programs of the packages, as the first argument of Node. */
export const PROGRAMS = { next: 'node_modules/next/dist/bin/next', prisma: 'node_modules/prisma/build/index.js', tsc: 'node_modules/typescript/bin/tsc', eslint: 'node_modules/eslint/bin/eslint.js', vitest: 'node_modules/vitest/vitest.mjs', playwright: 'node_modules/@playwright/test/cli.js' }

/** What precedes a TypeScript file of ours that imports through « @/ ». */
export const TYPESCRIPT = ['--import', 'tsx']

/**
 * Runs the Node that runs us, on a program, to its end.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>} how it ended, with all it printed
 */
export function tryProgram(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...QUIET, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text })
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Same, for a program that must succeed. @throws {Refusal} with all it printed */
export async function runProgram(args, env) {
  const { code, output } = await tryProgram(args, env)
  if (code !== 0) throw new Refusal(`« node ${args.join(' ')} » a échoué :\n${output}`)
  return output
}
