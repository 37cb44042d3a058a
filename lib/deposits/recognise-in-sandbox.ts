import { createSandbox, type Sandbox } from '@/lib/platform/sandbox/create-sandbox'
import type { SandboxError } from '@/lib/platform/sandbox/sandbox-error'
import { refusalOf } from '@/lib/recognition/acceptable-bytes'
import type { LearningJob, RecognitionAnswer, RecognitionJob } from '@/lib/recognition/child'
import type { ScanProgress } from '@/lib/recognition/ocr/read-scan'
import type { FileKnowledge, RecogniseOptions } from '@/lib/recognition/recognise'
import type { Lesson, RecognitionFailure } from '@/lib/recognition/types'

export type SandboxedRecognition = RecognitionAnswer | { failure: RecognitionFailure | 'cancelled'; detail?: string }

export interface SandboxedOptions extends Partial<Pick<RecogniseOptions, 'embedded' | 'ocr' | 'signal'>> {
  /** Only called while a scan is read: share of the pages done, 0 to 1. */
  onProgress?: (progress: ScanProgress) => void
}

const MEGABYTE = 2 ** 20
const ENTRY = 'lib/recognition/child.ts'
const IDLE_MS = 10 * 60_000

// One pair for the whole process, whatever number of times a bundler loads this module.
const shared = globalThis as typeof globalThis & { recognitionSandboxes?: { text: Sandbox; ocr: Sandbox } }

function sandboxes(): { text: Sandbox; ocr: Sandbox } {
  shared.recognitionSandboxes ??= {
    text: createSandbox({ entry: ENTRY, memoryBytes: 512 * MEGABYTE, timeoutMs: 10_000, maxJobs: 200, size: 2, spares: 1 }),
    ocr: createSandbox({
      entry: ENTRY,
      memoryBytes: 1024 * MEGABYTE,
      timeoutMs: 60_000,
      maxJobs: 200,
      size: 1,
      spares: 0,
      threads: 3,
      background: true,
      idleMs: IDLE_MS,
    }),
  }
  return shared.recognitionSandboxes
}

/**
 * Reads an invoice in a child process bounded in memory and time. Never throws: a file that cannot be read is answered
 * with its failure, whose French sentence is in `lib/recognition/failures.ts`, and the deposit goes on.
 */
export async function recogniseInSandbox(
  bytes: Uint8Array,
  knowledge: FileKnowledge,
  { embedded = true, ocr = 'auto', onProgress, signal }: SandboxedOptions = {},
): Promise<SandboxedRecognition> {
  const refusal = refusalOf(bytes)
  if (refusal) return { failure: refusal }
  const { isPublicSiret, ...known } = knowledge
  const run = async (sandbox: Sandbox, how: RecogniseOptions['ocr']): Promise<SandboxedRecognition> => {
    const job: RecognitionJob = { bytes, known, hasDirectory: isPublicSiret !== undefined, options: { embedded, ocr: how } }
    const onQuestion = async (sirets: unknown) => [...((await isPublicSiret?.(sirets as string[])) ?? [])]
    try {
      return (await sandbox.run(job, { onQuestion, onProgress: (progress) => onProgress?.(progress as ScanProgress), signal })) as RecognitionAnswer
    } catch (error) {
      return { failure: failureOf(error), detail: error instanceof Error ? error.message : String(error) }
    }
  }
  if (ocr === 'always') return run(sandboxes().ocr, 'always')
  const answer = await run(sandboxes().text, 'never')
  const isScan = 'failure' in answer && answer.failure === 'noText'
  return isScan && ocr === 'auto' ? run(sandboxes().ocr, 'always') : answer
}

/** What a sent invoice teaches, found in a child as its reading was. @throws SandboxError; what the child could not read */
export async function learnInSandbox(job: LearningJob): Promise<Lesson[]> {
  return (await sandboxes().text.run(job, {})) as Lesson[]
}

/** Starts a child ahead, so that the first deposit does not wait for it. */
export async function warmRecognition(): Promise<void> {
  await sandboxes().text.warm()
}

/** Ends the children; for programs that stop. */
export async function closeRecognition(): Promise<void> {
  const open = shared.recognitionSandboxes
  shared.recognitionSandboxes = undefined
  await Promise.all([open?.text.close(), open?.ocr.close()])
}

/** Processes alive now, for supervision and tests. */
export function recognitionPids(): number[] {
  const open = shared.recognitionSandboxes
  return open ? [...open.text.pids(), ...open.ocr.pids()] : []
}

function failureOf(error: unknown): RecognitionFailure | 'cancelled' {
  if (!isSandboxError(error)) return 'damaged'
  if (error.reason === 'cancelled' || error.reason === 'closed') return 'cancelled'
  return error.reason === 'crashed' ? 'damaged' : 'tooComplicated'
}

// By its name: a bundler may load the class twice, and the sandbox that throws is shared by the whole process.
const isSandboxError = (error: unknown): error is SandboxError => error instanceof Error && error.name === 'SandboxError'
