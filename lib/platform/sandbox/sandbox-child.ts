import { spawn, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { setPriority } from 'node:os'
import { childCommand, type ChildNeeds } from './child-command'
import type { FromChild, ToChild } from './protocol'
import { residentMemory, WATCH_INTERVAL_MS } from './resident-memory'
import { SandboxError, type SandboxReason } from './sandbox-error'

export interface Listeners {
  onProgress?: (progress: unknown) => void
  onQuestion?: (question: unknown) => Promise<unknown>
  signal?: AbortSignal
}

export interface SandboxChild {
  pid: number
  jobsDone: number
  /** Resolves once it can take a job; rejects when it dies before. */
  ready: Promise<void>
  /** Resolves once the process is gone, whatever the reason. */
  gone: Promise<void>
  /** One job at a time. Rejects with a SandboxError; the child is then dead or dying, except when its job merely threw. */
  run: (job: unknown, timeoutMs: number, listeners: Listeners) => Promise<unknown>
  kill: () => void
}

const START_LIMIT_MS = 30_000
const BACKGROUND_NICENESS = 5

// Only what Node needs: no address of a database, no secret.
const environment = () => ({ NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'Europe/Paris' })

/** Starts a child that dies with this process, and that does not keep it alive while it has nothing to do. */
export function startChild(needs: ChildNeeds): SandboxChild {
  const { command, args } = childCommand(needs)
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced', env: environment() })
  const lastWords = keepLastWords(child)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
    child.once('message', () => {
      clearTimeout(timer)
      idle(child)
      resolve()
    })
    void gone.then(() => {
      clearTimeout(timer)
      reject(new SandboxError('crashed', `the child did not start: ${lastWords()}`))
    })
  })
  ready.catch(() => undefined)
  if (needs.background) lowerPriority(child)
  const self: SandboxChild = {
    pid: child.pid ?? 0,
    jobsDone: 0,
    ready,
    gone,
    run: async (job, timeoutMs, listeners) => {
      self.jobsDone++
      return runJob(child, job, { ...needs, timeoutMs, lastWords }, listeners)
    },
    kill: () => {
      child.ref()
      child.kill('SIGKILL')
    },
  }
  return self
}

interface JobLimits {
  memoryBytes: number
  timeoutMs: number
  lastWords: () => string
}

function runJob(child: ChildProcess, job: unknown, limits: JobLimits, listeners: Listeners): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let killedFor: SandboxReason | undefined
    const kill = (reason: SandboxReason) => {
      killedFor ??= reason
      child.kill('SIGKILL')
    }
    const cancel = () => kill('cancelled')
    const timer = setTimeout(() => kill('time'), limits.timeoutMs)
    const watch = setInterval(() => {
      if (residentMemory(child.pid ?? 0) > limits.memoryBytes) kill('memory')
    }, WATCH_INTERVAL_MS)
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      listeners.signal?.removeEventListener('abort', cancel)
      child.off('message', onMessage)
      child.off('exit', onExit)
      idle(child)
      finish()
    }
    const onMessage = (message: FromChild) => {
      if (killedFor) return
      if (message.kind === 'progress') listeners.onProgress?.(message.progress)
      if (message.kind === 'question') void answer(child, message, listeners)
      if (message.kind === 'done') settle(() => resolve(message.value))
      if (message.kind === 'failed') settle(() => reject(new SandboxError('crashed', message.message)))
    }
    const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
      settle(() => reject(new SandboxError(killedFor ?? reasonOf(signal), `exit ${code ?? signal} ${limits.lastWords()}`)))
    child.on('message', onMessage)
    child.on('exit', onExit)
    listeners.signal?.addEventListener('abort', cancel, { once: true })
    child.ref()
    child.channel?.ref()
    send(child, { kind: 'job', job })
  })
}

// V8 aborts (SIGABRT, SIGTRAP, SIGILL by version) when it is refused memory; the kernel ends what passed its processor time.
function reasonOf(signal: NodeJS.Signals | null): SandboxReason {
  if (signal === 'SIGXCPU') return 'time'
  return signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' ? 'memory' : 'crashed'
}

async function answer(child: ChildProcess, { id, question }: { id: number; question: unknown }, listeners: Listeners): Promise<void> {
  try {
    send(child, { kind: 'answer', id, answer: await listeners.onQuestion?.(question) })
  } catch {
    send(child, { kind: 'unanswered', id })
  }
}

function send(child: ChildProcess, message: ToChild): void {
  // A child that died in between is told by its exit.
  if (child.connected) child.send(message, () => undefined)
}

function keepLastWords(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-500)))
  return () => words.trim()
}

function idle(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  // A pipe of a child is a socket, though typed as a stream.
  if (child.stderr instanceof Socket) child.stderr.unref()
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid) setPriority(child.pid, BACKGROUND_NICENESS)
  } catch {
    // Not allowed everywhere; the child then runs like the rest.
  }
}
