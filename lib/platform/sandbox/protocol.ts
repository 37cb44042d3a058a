/** Messages between a sandbox and its child; payloads cross by structured clone, so bytes stay bytes. */

export type ToChild =
  | { kind: 'job'; job: unknown }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'unanswered'; id: number }

export type FromChild =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: unknown }
  | { kind: 'question'; id: number; question: unknown }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; message: string }

/** What the entry module's `handle(job, context)` may ask of the parent while it works. */
export interface JobContext {
  /** Tells how far the job is; lost without harm when nobody listens. */
  progress: (progress: unknown) => void
  /** Asks the parent something only it knows (the database, for one); rejects when it cannot answer. */
  ask: (question: unknown) => Promise<unknown>
}

export type Handle = (job: unknown, context: JobContext) => Promise<unknown>

/** The module that a sandbox runs; `prepare` is awaited before the first job, so that no job pays for loading and warming up. */
export interface SandboxEntry {
  handle: Handle
  prepare?: () => Promise<void>
}
