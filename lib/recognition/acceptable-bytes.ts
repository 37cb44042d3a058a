import type { RecognitionFailure } from './types'

/** The largest PDF that Chorus Pro takes (formats.md 1.4: HTTP 413 above). */
export const MAX_PDF_BYTES = 10 * 2 ** 20

/** Invoices of hundreds of pages exist; above this it is something else, and only its start would be read anyway. */
export const MAX_PAGES = 500

const HEADER_WINDOW = 1024

/** Why bytes are refused before anything parses them, or nothing: empty, over 10 MB, or no PDF header in the first 1,024 bytes. */
export function refusalOf(bytes: Uint8Array): RecognitionFailure | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MAX_PDF_BYTES) return 'tooHeavy'
  const head = String.fromCharCode(...bytes.subarray(0, HEADER_WINDOW))
  return head.includes('%PDF') ? undefined : 'notPdf'
}
