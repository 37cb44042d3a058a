import type { Tx } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log'
import type { FileKnowledge } from '@/lib/recognition/recognise'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { Lesson, RecognitionFailure } from '@/lib/recognition/types'
import { recogniseInSandbox } from './recognise-in-sandbox'

/** What came out of reading a deposited PDF; kept with the invoice as it was shown. */
export interface FileReading {
  recognition: RecognitionWithEmbedded | null
  failure: RecognitionFailure | null
  milliseconds: number
}

/**
 * Reads the text of a deposited PDF with what is known of its supplier. A scan is not read here: nobody waits for OCR.
 * Never throws: the deposit goes on without recognition whatever happens.
 */
export async function recogniseFile(bytes: Uint8Array, structureId: string, db: Tx): Promise<FileReading> {
  const start = performance.now()
  const since = () => Math.round(performance.now() - start)
  try {
    const answer = await recogniseInSandbox(bytes, await knowledgeOf(structureId, db), { ocr: 'never' })
    if ('recognition' in answer) return { recognition: answer.recognition, failure: null, milliseconds: since() }
    return { recognition: null, failure: answer.failure === 'cancelled' ? 'tooComplicated' : answer.failure, milliseconds: since() }
  } catch (error) {
    logFailure('recognition.failed', error)
    return { recognition: null, failure: 'damaged', milliseconds: since() }
  }
}

/** What recognition may know of the supplier: who it is, its accounts, and what its earlier invoices taught. */
export async function knowledgeOf(structureId: string, db: Tx): Promise<FileKnowledge> {
  const structure = await db.structure.findUnique({ where: { id: structureId }, include: { bankAccounts: { select: { iban: true } }, lessons: true } })
  if (!structure) return {}
  const { identifier, identifierType, vatNumber, name, bankAccounts, lessons } = structure
  return {
    seller: { siret: identifierType === 'SIRET' ? identifier : undefined, vat: vatNumber ?? undefined, name, ibans: bankAccounts.map(({ iban }) => iban) },
    lessons: lessons.map(({ layout, field, label, place, page, confirmations, contradictions }) => ({ layout, field: field as Lesson['field'], label, place: place as Lesson['place'], page, confirmations, contradictions })),
    isPublicSiret: directoryOf(db),
  }
}

/** Which of some SIRETs are public structures. */
export const directoryOf = (db: Tx) => async (sirets: string[]) => {
  const found = await db.structure.findMany({ where: { kind: 'PUBLIC', identifierType: 'SIRET', identifier: { in: sirets } }, select: { identifier: true } })
  return found.map(({ identifier }) => identifier)
}
