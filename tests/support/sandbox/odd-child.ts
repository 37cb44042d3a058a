/** What a sandboxed module may do wrong, on demand. */
import { execSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { JobContext } from '@/lib/platform/sandbox/protocol'

export interface OddJob {
  act: keyof typeof ACTS
  payload?: unknown
}

const kept: unknown[] = []

const ACTS = {
  echo: (payload: unknown) => payload,
  ask: (payload: unknown, context: JobContext) => context.ask(payload),
  tell: (payload: unknown, context: JobContext) => context.progress(payload),
  throw: () => {
    throw new Error('refused')
  },
  exit: () => process.exit(3),
  pid: () => process.pid,
  environment: () => Object.keys(process.env),
  write: () => writeFileSync('/tmp/never-written', 'x'),
  read: () => readFileSync('.env.example', 'utf8'),
  start: () => execSync('true'),
  evaluate: () => new Function('return 1')() as unknown,
  fetch: () => typeof globalThis.fetch,
  loop: () => {
    for (;;) kept.length = 0
  },
  fill: () => {
    for (;;) kept.push(new Uint8Array(20_000_000).fill(1))
  },
}

export async function handle({ act, payload }: OddJob, context: JobContext): Promise<unknown> {
  return ACTS[act](payload, context)
}
