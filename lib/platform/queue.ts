import { fromPrisma, PgBoss, type JobResult } from 'pg-boss'
import type { z } from 'zod'
import type { Tx } from './db'
import { env } from './env'
import { log, logFailure } from './log'

/** Slow work, done by the worker after the transaction that asked for it has committed. It may run twice: `run` must bear it. */
export interface Job<Input> {
  name: string
  schema: z.ZodType<Input>
  run: (input: Input) => Promise<void>
  /** Attempts after the first failure; each waits longer. */
  retries?: number
  /** A job of a killed worker is given to another after this long. */
  expireInSeconds?: number
  /** How many at once in one worker; 8 when not said. */
  together?: number
  /** Cron line in UTC, for work that nobody asks for. */
  schedule?: string
}

export const defineJob = <Input>(job: Job<Input>): Job<Input> => job

const holder = globalThis as { cantateQueue?: Promise<PgBoss>; cantateQueues?: Set<string> }

/** The queue as a sender: no supervision, no schema changes, one small pool. A start that fails is tried again by the next caller. */
function sender(): Promise<PgBoss> {
  const opening = (holder.cantateQueue ??= openSender())
  opening.catch(() => {
    if (holder.cantateQueue === opening) holder.cantateQueue = undefined
  })
  return opening
}

async function openSender(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 2, supervise: false, schedule: false, migrate: false })
  boss.on('error', (error) => log('warn', 'queue.error', { message: error.message }))
  return boss.start()
}

/** pg-boss wants a queue to exist before a job is sent to it; making it again changes nothing. */
async function makeQueue(boss: PgBoss, name: string): Promise<void> {
  const made = (holder.cantateQueues ??= new Set())
  if (made.has(name)) return
  await boss.createQueue(name)
  made.add(name)
}

/**
 * Enqueues in the caller's transaction: the job exists if and only if the change does.
 * @param delaySeconds waits at least this long before the work starts.
 */
export async function enqueue<Input extends object>(tx: Tx, job: Pick<Job<Input>, 'name' | 'retries' | 'expireInSeconds'>, input: Input, delaySeconds = 0): Promise<void> {
  const boss = await sender()
  await makeQueue(boss, job.name)
  await boss.send(job.name, input, { db: fromPrisma(tx), startAfter: delaySeconds, retryLimit: job.retries ?? 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, expireInSeconds: job.expireInSeconds ?? 60 })
}

/** Jobs of one queue under way at once: a queue is asked twice a second, so one at a time would be two a second. */
const TOGETHER = 8

/** Runs one job and says how it ended; one that failed is tried again later, alone. */
async function settle(job: Job<never>, { id, data }: { id: string; data: object | null }): Promise<JobResult> {
  try {
    // A job of the clock comes without input.
    await job.run(job.schema.parse(data ?? {}))
    return { id, status: 'completed' }
  } catch (error) {
    logFailure('job.failed', error, { job: job.name, id })
    return { id, status: 'failed' }
  }
}

/** Runs the jobs until `stop` is called; a job under way is finished first. */
export async function startWorker(jobs: Job<never>[]): Promise<{ stop: () => Promise<void> }> {
  // Supervised often: the job of a killed worker waits for its expiry and then for this round, not for a minute more.
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 5, migrate: false, superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 })
  boss.on('error', (error) => log('warn', 'queue.error', { message: error.message }))
  await boss.start()
  for (const job of jobs) {
    await makeQueue(boss, job.name)
    await boss.work<object, JobResult[]>(job.name, { pollingIntervalSeconds: 0.5, batchSize: job.together ?? TOGETHER, perJobResults: true }, (batch) => Promise.all(batch.map((received) => settle(job, received))))
    if (job.schedule) await boss.schedule(job.name, job.schedule)
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) }
}

/** Closes the sender; for scripts and tests. */
export async function closeQueue(): Promise<void> {
  const boss = await holder.cantateQueue
  holder.cantateQueue = undefined
  holder.cantateQueues = undefined
  await boss?.stop({ graceful: false })
}
