import type { Tx } from '@/lib/platform/db'
import type { Recognition, RecognitionFailure } from '@/lib/recognition/types'

/** What came out of reading a deposited PDF; kept with the invoice as it was shown. */
export interface FileReading {
  recognition: Recognition | null
  failure: RecognitionFailure | null
  milliseconds: number
}

/** Reads a deposited PDF with what is known of its supplier. Never throws: the deposit goes on without recognition whatever happens. */
export async function recogniseFile(_bytes: Uint8Array, _structureId: string, _db: Tx): Promise<FileReading> {
  return { recognition: null, failure: 'noText', milliseconds: 0 }
}
