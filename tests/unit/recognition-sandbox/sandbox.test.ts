import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox, type SandboxLimits } from '@/lib/platform/sandbox/create-sandbox'
import { SandboxError } from '@/lib/platform/sandbox/sandbox-error'
import { isRunning, stillRunning } from '../../support/sandbox/processes'

const MEMORY = 256 * 2 ** 20
const opened: Sandbox[] = []

function sandboxOf(limits: Partial<SandboxLimits> = {}): Sandbox {
  const base = { entry: 'tests/support/sandbox/odd-child.ts', memoryBytes: MEMORY, timeoutMs: 5_000, maxJobs: 100, size: 1, spares: 1 }
  const sandbox = createSandbox({ ...base, ...limits })
  opened.push(sandbox)
  return sandbox
}

async function reasonOf(job: Promise<unknown>): Promise<string> {
  const error = await job.then(() => undefined, (thrown: unknown) => thrown)
  return error instanceof SandboxError ? error.reason : `no refusal: ${String(error)}`
}

afterAll(async () => {
  const pids = opened.flatMap((sandbox) => sandbox.pids())
  await Promise.all(opened.map((sandbox) => sandbox.close()))
  expect(await stillRunning(pids)).toEqual([])
})

describe('a sandbox', () => {
  const sandbox = sandboxOf()

  it('carries bytes, questions and progress', async () => {
    expect(await sandbox.run({ act: 'echo', payload: new Uint8Array([1, 2, 3]) })).toEqual(new Uint8Array([1, 2, 3]))
    const onQuestion = async (question: unknown) => [question, 'known']
    expect(await sandbox.run({ act: 'ask', payload: 'siret' }, { onQuestion })).toEqual(['siret', 'known'])
    const heard: unknown[] = []
    await sandbox.run({ act: 'tell', payload: 0.5 }, { onProgress: (progress) => heard.push(progress) })
    expect(heard).toEqual([0.5])
  })

  it('goes on with the same child after a job that throws or a question that finds no answer', async () => {
    const pid = await sandbox.run({ act: 'pid' })
    expect(await reasonOf(sandbox.run({ act: 'throw' }))).toBe('crashed')
    const onQuestion = () => Promise.reject(new Error('database away'))
    expect(await reasonOf(sandbox.run({ act: 'ask' }, { onQuestion }))).toBe('crashed')
    expect(await sandbox.run({ act: 'pid' })).toBe(pid)
  })

  it.each(['write', 'read', 'start', 'evaluate'])('does not let a job %s', async (act) => {
    await expect(sandbox.run({ act })).rejects.toThrow(/restricted|disallowed/)
  })

  it('gives neither secrets nor a network client to its children', async () => {
    process.env.DATABASE_URL ??= 'postgres://secret'
    expect(await sandbox.run({ act: 'environment' })).not.toContain('DATABASE_URL')
    expect(await sandbox.run({ act: 'fetch' })).toBe('undefined')
  })

  it('survives a child that exits, and answers the next job', async () => {
    expect(await reasonOf(sandbox.run({ act: 'exit' }))).toBe('crashed')
    expect(await sandbox.run({ act: 'echo', payload: 1 })).toBe(1)
  })

  it('kills a child that takes too much memory, and the next one is ready', async () => {
    expect(await reasonOf(sandbox.run({ act: 'fill' }))).toBe('memory')
    const start = performance.now()
    expect(await sandbox.run({ act: 'echo', payload: 2 })).toBe(2)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('limits of a sandbox', () => {
  it('ends an endless job in time, cancels on demand, and cancels what still waits', async () => {
    const sandbox = sandboxOf({ timeoutMs: 700 })
    expect(await reasonOf(sandbox.run({ act: 'loop' }))).toBe('time')
    const cancel = new AbortController()
    const running = reasonOf(sandbox.run({ act: 'loop' }, { signal: cancel.signal }))
    const waiting = reasonOf(sandbox.run({ act: 'echo' }, { signal: cancel.signal }))
    setTimeout(() => cancel.abort(), 100)
    expect(await Promise.all([running, waiting])).toEqual(['cancelled', 'cancelled'])
  })

  it('replaces a child after its share of jobs', async () => {
    const sandbox = sandboxOf({ maxJobs: 2 })
    const pids = []
    for (let job = 0; job < 6; job++) pids.push(await sandbox.run({ act: 'pid' }))
    expect(new Set(pids).size).toBe(3)
  })

  it('works on as many jobs at once as told', async () => {
    const sandbox = sandboxOf({ size: 2, timeoutMs: 1_500 })
    const endless = [sandbox.run({ act: 'loop' }), sandbox.run({ act: 'loop' })].map(reasonOf)
    expect(await reasonOf(sandbox.run({ act: 'echo' }))).toBe('no refusal: undefined')
    expect(await Promise.all(endless)).toEqual(['time', 'time'])
  })

  it('fails a job whose entry cannot be loaded, and gives unused children back', async () => {
    expect(await reasonOf(sandboxOf({ entry: 'tests/support/sandbox/missing.ts' }).run({ act: 'echo' }))).toBe('crashed')
    const sandbox = sandboxOf({ idleMs: 50, spares: 0 })
    const pid = await sandbox.run({ act: 'pid' })
    expect(await stillRunning([Number(pid)])).toEqual([])
    expect(await sandbox.run({ act: 'echo', payload: 3 })).toBe(3)
  })

  it('leaves no child behind a parent that is killed, even in an endless loop', async () => {
    const root = path.join(import.meta.dirname, '../../..')
    const parent = spawn(process.execPath, ['--import', 'tsx', 'tests/support/sandbox/doomed-parent.ts'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const children = JSON.parse(line.toString()) as number[]
    expect(children.map(isRunning)).toEqual([true, true])
    parent.kill('SIGKILL')
    expect(await stillRunning(children)).toEqual([])
  })
})
