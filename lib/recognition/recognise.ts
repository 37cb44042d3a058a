import { MAX_PAGES, refusalOf } from './acceptable-bytes'
import { findEmbedded, type EmbeddedInvoice } from './embedded/find-embedded'
import { mergeEmbedded, type RecognitionWithEmbedded } from './embedded/merge-embedded'
import { RecognitionError } from './failures'
import type { ScannedPage, ScanProgress } from './ocr/read-scan'
import { tiltBack } from './ocr/tilt-back'
import { readPdfText } from './read-pdf'
import { recogniseWords } from './recognise-words'
import { siretCandidates } from './siret-candidates'
import type { Knowledge, PageText, Recognition } from './types'

/** Which of these SIRETs are in the directory of public structures? */
export type DirectoryLookup = (sirets: string[]) => Promise<Iterable<string>>

/** What is known besides the file, with a directory that is asked once for all the SIRETs of the pages. */
export interface FileKnowledge extends Omit<Knowledge, 'isPublicSiret'> {
  isPublicSiret?: DirectoryLookup
}

export interface RecogniseOptions {
  /** Read the electronic invoice attached to the PDF, where there is one? */
  embedded: boolean
  /** auto: only where there is no usable text. */
  ocr: 'auto' | 'always' | 'never'
  onProgress?: (progress: ScanProgress) => void
  signal?: AbortSignal
}

/** Below this number of characters a page, on average, a PDF is a scan (formats.md 8.1). */
const SCAN_CHARACTERS = 50

/**
 * Reads an invoice from the bytes of a PDF: attached electronic invoice, text of the first three pages, or OCR.
 * To be run in a sandbox: the bytes may be hostile.
 * @throws RecognitionError with its French sentence
 */
export async function recognise(bytes: Uint8Array, knowledge: FileKnowledge, options: RecogniseOptions): Promise<RecognitionWithEmbedded> {
  const refusal = refusalOf(bytes)
  if (refusal) throw new RecognitionError(refusal)
  const text = await readPdfText(bytes)
  if (text.pageCount > MAX_PAGES) throw new RecognitionError('tooComplicated')
  const invoice = options.embedded ? await embeddedOrNothing(bytes) : undefined
  if (options.ocr !== 'always' && (hasText(text.pages) || invoice)) {
    return withEmbedded(invoice, await recognisePages(text.pages, text.pageCount, 'text', knowledge), text.pages)
  }
  if (options.ocr === 'never') throw new RecognitionError('noText')
  const scanned = await scan(bytes, options)
  const read = await recognisePages(scanned, text.pageCount, 'ocr', knowledge)
  if (!hasWords(scanned) && !invoice) throw new RecognitionError('noText')
  return withEmbedded(invoice, tiltBack(read, scanned), scanned)
}

/** Drawing and OCR are native: loaded where they serve, and only where they may be (the children for text may not). */
async function scan(bytes: Uint8Array, options: RecogniseOptions): Promise<ScannedPage[]> {
  const { readScan } = await import('./ocr/read-scan')
  return readScan(bytes, options)
}

function hasWords(pages: PageText[]): boolean {
  return pages.some(({ words }) => words.length > 0)
}

/** Enough text on average, and on the first page by itself: scanned invoices come with general terms that are text. */
function hasText(pages: PageText[]): boolean {
  const counts = pages.map(({ words }) => words.reduce((sum, { text }) => sum + text.length, 0))
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total >= SCAN_CHARACTERS * pages.length && (counts[0] ?? 0) >= SCAN_CHARACTERS
}

async function recognisePages(
  pages: PageText[],
  pageCount: number,
  source: 'text' | 'ocr',
  { isPublicSiret, ...known }: FileKnowledge,
): Promise<Recognition> {
  const candidates = isPublicSiret ? siretCandidates(pages) : []
  const publicOnes = isPublicSiret && new Set(candidates.length > 0 ? await isPublicSiret(candidates) : [])
  return recogniseWords(pages, pageCount, source, { ...known, ...(publicOnes && { isPublicSiret: (siret) => publicOnes.has(siret) }) })
}

function withEmbedded(invoice: EmbeddedInvoice | undefined, page: Recognition, pages: PageText[]): RecognitionWithEmbedded {
  return invoice ? mergeEmbedded(invoice, page, pages) : page
}

/** Damaged attachments never stop the reading of the page. */
async function embeddedOrNothing(bytes: Uint8Array): Promise<EmbeddedInvoice | undefined> {
  try {
    return await findEmbedded(bytes)
  } catch {
    return undefined
  }
}
