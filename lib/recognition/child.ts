import { RecognitionError } from './failures'
import type { ScanProgress } from './ocr/read-scan'
import { recognise, type FileKnowledge, type RecogniseOptions } from './recognise'
import type { RecognitionWithEmbedded } from './embedded/merge-embedded'
import type { RecognitionFailure } from './types'

/** What a recognition child is asked, in plain values: the directory stays with the parent. */
export interface RecognitionJob {
  bytes: Uint8Array
  known: Omit<FileKnowledge, 'isPublicSiret'>
  hasDirectory: boolean
  options: Pick<RecogniseOptions, 'embedded' | 'ocr'>
}

export type RecognitionAnswer = { recognition: RecognitionWithEmbedded } | { failure: RecognitionFailure }

interface Parent {
  progress: (progress: ScanProgress) => void
  ask: (sirets: string[]) => Promise<string[]>
}

/** Entry of the sandbox's children, for text and for OCR alike. */
export async function handle({ bytes, known, hasDirectory, options }: RecognitionJob, parent: Parent): Promise<RecognitionAnswer> {
  const knowledge = { ...known, ...(hasDirectory && { isPublicSiret: parent.ask }) }
  try {
    return { recognition: await recognise(bytes, knowledge, { ...options, onProgress: parent.progress }) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

function failureOf(error: unknown): RecognitionFailure {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  // Memory refused by the limits of the child, or a stack that overflows.
  if (cause instanceof RangeError) return 'tooComplicated'
  return error instanceof RecognitionError ? error.failure : 'damaged'
}
