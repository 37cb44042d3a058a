import { residentMemory } from './resident-memory'
import { startChild, type Listeners, type SandboxChild } from './sandbox-child'
import { SandboxError } from './sandbox-error'

export interface SandboxLimits {
  /** Module whose `handle(job, context)` runs in the child (see `protocol.ts`), from the project's root. */
  entry: string
  /** Resident memory, in bytes, past which a child is killed. */
  memoryBytes: number
  /** Wall clock of one job, from the moment a child takes it. */
  timeoutMs: number
  /** Jobs after which a child is replaced. */
  maxJobs: number
  /** Jobs at the same time; others wait their turn. */
  size: number
  /** Children started ahead of need, so that no job pays for a start. */
  spares: number
  /** Threads that the entry starts; with at least one, native packages are allowed too. */
  threads?: number
  /** Long work gives way to the rest of the machine. */
  background?: boolean
  /** Children unused for that long are given back to the system. */
  idleMs?: number
}

export interface Sandbox {
  /** Runs one job in a child; rejects with a SandboxError, never with anything else. */
  run: (job: unknown, listeners?: Listeners) => Promise<unknown>
  /** Starts a child ahead; resolves once it can work. */
  warm: () => Promise<void>
  /** Children alive now. */
  pids: () => number[]
  /** Kills every child; running jobs reject. Resolves when none is left. */
  close: () => Promise<void>
}

interface Waiter {
  take: (child: SandboxChild) => void
  fail: (error: unknown) => void
}

/** A pool of child processes for work that may not be trusted, bounded from outside in memory and time. */
export function createSandbox(limits: SandboxLimits): Sandbox {
  return new ChildPool(limits)
}

// Above this share of its limit, what a child keeps between two jobs is not worth keeping.
const WORN_SHARE = 0.7

class ChildPool implements Sandbox {
  private readonly children = new Set<SandboxChild>()
  private readonly dying = new Set<SandboxChild>()
  private readonly resting: SandboxChild[] = []
  private readonly waiting: Waiter[] = []
  private working = 0
  private closed = false
  private idleTimer: NodeJS.Timeout | undefined
  private readonly limits: SandboxLimits

  constructor(limits: SandboxLimits) {
    this.limits = limits
    process.once('exit', this.killAll)
  }

  async run(job: unknown, listeners: Listeners = {}): Promise<unknown> {
    if (this.closed) throw new SandboxError('closed')
    const child = await this.take(listeners.signal)
    let alive = true
    void child.gone.then(() => (alive = false))
    try {
      return await child.run(job, this.limits.timeoutMs, listeners)
    } finally {
      this.putBack(child, alive)
    }
  }

  async warm(): Promise<void> {
    if (this.children.size === 0) this.start()
    await Promise.any([...this.children].map((child) => child.ready))
  }

  pids = () => [...this.children, ...this.dying].map((child) => child.pid)

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.idleTimer)
    process.off('exit', this.killAll)
    for (const waiter of this.waiting.splice(0)) waiter.fail(new SandboxError('closed'))
    this.killAll()
    await Promise.all([...this.dying].map((child) => child.gone))
  }

  private killAll = () => this.children.forEach((child) => this.retire(child))

  private retire(child: SandboxChild): void {
    if (!this.children.delete(child)) return
    const index = this.resting.indexOf(child)
    if (index >= 0) this.resting.splice(index, 1)
    this.dying.add(child)
    void child.gone.then(() => this.dying.delete(child))
    child.kill()
  }

  private take(signal?: AbortSignal): Promise<SandboxChild> {
    return new Promise((resolve, reject) => {
      const waiter = { take: resolve, fail: reject }
      const giveUp = () => {
        const index = this.waiting.indexOf(waiter)
        if (index >= 0) this.waiting.splice(index, 1)
        reject(new SandboxError('cancelled'))
      }
      if (signal?.aborted) return giveUp()
      signal?.addEventListener('abort', giveUp, { once: true })
      this.waiting.push(waiter)
      this.refill()
      this.handOut()
    })
  }

  private putBack(child: SandboxChild, alive: boolean): void {
    this.working--
    if (!alive || this.isWorn(child)) this.retire(child)
    else this.resting.push(child)
    this.refill()
    this.handOut()
    this.giveBackLater()
  }

  private isWorn(child: SandboxChild): boolean {
    return child.jobsDone >= this.limits.maxJobs || residentMemory(child.pid) > this.limits.memoryBytes * WORN_SHARE
  }

  private handOut(): void {
    if (this.working >= this.limits.size || this.waiting.length === 0) return
    // The last one back is the best warmed up.
    const child = this.resting.pop()
    if (!child) return
    this.working++
    this.waiting.shift()?.take(child)
  }

  private refill(): void {
    const needed = this.working + this.waiting.length
    if (this.closed || needed === 0) return
    while (this.children.size < Math.min(this.limits.size, needed) + this.limits.spares) this.start()
  }

  private start(): void {
    const { maxJobs, timeoutMs, threads = 0, background = false } = this.limits
    const child = startChild({ ...this.limits, cpuSeconds: Math.ceil((maxJobs * timeoutMs) / 1000), threads, background })
    this.children.add(child)
    void child.gone.then(() => {
      this.retire(child)
      this.refill()
    })
    const rest = () => {
      this.resting.push(child)
      this.handOut()
    }
    // A child that cannot start fails the job that waits for it, instead of being started again for ever.
    child.ready.then(rest, (error: unknown) => this.waiting.shift()?.fail(error))
  }

  private giveBackLater(): void {
    clearTimeout(this.idleTimer)
    if (!this.limits.idleMs) return
    this.idleTimer = setTimeout(() => [...this.resting].forEach((child) => this.retire(child)), this.limits.idleMs)
    this.idleTimer.unref()
  }
}
