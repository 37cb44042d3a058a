import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api'
import { RecognitionError } from './failures'
import { wordsOfRun } from './text-runs'
import type { PageText, Word } from './types'

/** Chorus Pro reads the first three pages only (seed 002): so do we, whatever the file holds. */
export const PAGES_READ = 3

const HEADER_WINDOW = 1024

export interface ReadPdfOptions {
  /** Folder of pdfjs-dist, with a final slash, when predefined character maps are wanted (Asian fonts). */
  assets?: string
  /** Pages read from the first; 3 unless told. */
  pages?: number
}

/**
 * The words of the first pages with their places, and the number of pages of the file.
 * @throws RecognitionError notPdf, empty, encrypted or damaged
 */
export async function readPdfText(
  bytes: Uint8Array,
  options: ReadPdfOptions = {},
): Promise<{ pages: PageText[]; pageCount: number }> {
  refuseWhatIsNotPdf(bytes)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    // pdfjs takes the buffer away from its owner: it is given a copy.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    ...(options.assets ? { cMapUrl: `${options.assets}cmaps/`, cMapPacked: true } : {}),
  })
  try {
    const document = await loading.promise
    if (document.numPages === 0) throw new RecognitionError('empty')
    const last = Math.min(document.numPages, options.pages ?? PAGES_READ)
    const pages: PageText[] = []
    for (let number = 1; number <= last; number += 1) pages.push(await readPage(document, number))
    return { pages, pageCount: document.numPages }
  } catch (error) {
    throw asRecognitionError(error)
  } finally {
    await loading.destroy()
  }
}

function refuseWhatIsNotPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RecognitionError('empty')
  const head = String.fromCharCode(...bytes.subarray(0, HEADER_WINDOW))
  if (!head.includes('%PDF-')) throw new RecognitionError('notPdf')
}

function asRecognitionError(error: unknown): RecognitionError {
  if (error instanceof RecognitionError) return error
  const name = error instanceof Error ? error.name : ''
  return new RecognitionError(name === 'PasswordException' ? 'encrypted' : 'damaged', { cause: error })
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: false })
  const bold = boldFonts(content.styles)
  const words: Word[] = []
  for (const item of content.items) {
    if (!('str' in item)) continue
    wordsOfRun(item as TextItem, viewport.transform as number[], number, bold.has(item.fontName), words)
  }
  page.cleanup()
  return { page: number, width: viewport.width, height: viewport.height, words: printedOnce(words) }
}

/** How far apart two prints of one word may stand that make it look bold or cast a shadow, in points. */
const SHADOW = 1.6

/** A word printed twice at one place, to look bold, is one word. */
export function printedOnce(words: Word[]): Word[] {
  const seen = new Map<string, Word[]>()
  return words.filter((word) => {
    const same = seen.get(word.text)
    if (same === undefined) seen.set(word.text, [word])
    else if (same.some((other) => Math.abs(other.box[0] - word.box[0]) < SHADOW && Math.abs(other.box[1] - word.box[1]) < SHADOW)) return false
    else same.push(word)
    return true
  })
}

function boldFonts(styles: Record<string, { fontFamily: string }>): Set<string> {
  return new Set(Object.entries(styles).filter(([, style]) => /bold|black|heavy/i.test(style.fontFamily)).map(([name]) => name))
}
