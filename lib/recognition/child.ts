import { RecognitionError } from './failures'
import type { ScanProgress } from './ocr/read-scan'
import { recognise, type FileKnowledge, type RecogniseOptions } from './recognise'
import type { RecognitionWithEmbedded } from './embedded/merge-embedded'
import { learnFromFile, type Confirmed } from './learn-from-file'
import type { Lesson, Recognition, RecognitionFailure } from './types'

/** What a recognition child is asked, in plain values: the directory stays with the parent. */
export interface RecognitionJob {
  bytes: Uint8Array
  known: Omit<FileKnowledge, 'isPublicSiret'>
  hasDirectory: boolean
  options: Pick<RecogniseOptions, 'embedded' | 'ocr'>
}

/** What a sent invoice teaches is found where its bytes may be opened: in a child. */
export interface LearningJob {
  bytes: Uint8Array
  learn: { lessons: Lesson[]; recognition: Recognition; confirmed: Confirmed[] }
}

/** `detail` is for the log of the server, never for the user. */
export type RecognitionAnswer = { recognition: RecognitionWithEmbedded } | { failure: RecognitionFailure; detail?: string }

const WARM_ROUNDS = 5
const WARM_LINES = 'Facture n F-1 du 12/03/2026 SIRET 11000201100044 Total HT 1 200,00 TVA 240,00 Total TTC 1 440,00 '.repeat(6)
const WARM_STREAM = `BT /F1 9 Tf 40 800 Td 12 TL (${WARM_LINES.match(/.{1,60}/g)?.join(") ' (") ?? ''}) ' ET`
// pdfjs rebuilds the missing cross-reference table, which warms that way of reading too.
const WARM_PDF = new TextEncoder().encode(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${WARM_STREAM.length}>> stream
${WARM_STREAM}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
trailer <</Root 1 0 R>>
%%EOF`)

interface Parent {
  progress: (progress: ScanProgress) => void
  ask: (sirets: string[]) => Promise<string[]>
}

/** Entry of the sandbox's children, for text and for OCR alike. */
export async function handle(job: RecognitionJob | LearningJob, parent: Parent): Promise<RecognitionAnswer | Lesson[]> {
  if ('learn' in job) return learnFromFile(job.bytes, job.learn.lessons, job.learn.recognition, job.learn.confirmed)
  const { bytes, known, hasDirectory, options } = job
  const knowledge = { ...known, ...(hasDirectory && { isPublicSiret: parent.ask }) }
  try {
    return { recognition: await recognise(bytes, knowledge, { ...options, onProgress: parent.progress }) }
  } catch (error) {
    return { failure: failureOf(error), detail: detailOf(error) }
  }
}

/** Loads the reader and runs it on an invented page, so that the first deposit finds it compiled. */
export async function prepare(): Promise<void> {
  for (let round = 0; round < WARM_ROUNDS; round++) {
    await recognise(WARM_PDF, {}, { embedded: false, ocr: 'never' }).catch(() => undefined)
  }
}

function detailOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
}

function failureOf(error: unknown): RecognitionFailure {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  // Memory refused by the limits of the child, or a stack that overflows.
  if (cause instanceof RangeError) return 'tooComplicated'
  return error instanceof RecognitionError ? error.failure : 'damaged'
}
