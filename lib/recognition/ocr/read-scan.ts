import { openPdf } from '../open-pdf'
import type { PageText } from '../types'
import { ocrWorkers, type OcrWorker } from './ocr-workers'
import { asPgm, rasterisePage } from './rasterise'
import { scanWords } from './scan-words'
import { skewOf } from './skew'

/** How far the reading of a scan is: the page that moved, the number of pages, and the share of the whole from 0 to 1. */
export interface ScanProgress {
  page: number
  pages: number
  fraction: number
}

/** A page read by OCR: its words stand on straight lines, `angle` radians away from where they are printed. */
export interface ScannedPage extends PageText {
  angle: number
}

const PAGES_READ = 3
const DRAWN_SHARE = 0.1

/**
 * Reads the first three pages by OCR, straightened, several at a time, a thread each.
 * @throws what pdfjs throws on a file it cannot draw; the reason of the signal once it is aborted
 */
export async function readScan(
  bytes: Uint8Array,
  { onProgress, signal }: { onProgress?: (progress: ScanProgress) => void; signal?: AbortSignal } = {},
): Promise<ScannedPage[]> {
  const opened = await openPdf(bytes)
  try {
    const pages = Math.min(PAGES_READ, opened.document.numPages)
    const shares = new Array<number>(pages).fill(0)
    const advance = (page: number, share: number) => {
      shares[page - 1] = Math.max(share, shares[page - 1] ?? 0)
      onProgress?.({ page, pages, fraction: shares.reduce((sum, one) => sum + one, 0) / pages })
    }
    advance(1, 0)
    const workers = await ocrWorkers(pages)
    const results: ScannedPage[] = []
    const left = shares.map((_, index) => index + 1)
    const work = async (worker: OcrWorker) => {
      for (let page = left.shift(); page !== undefined; page = left.shift()) {
        signal?.throwIfAborted()
        const number = page
        const image = await rasterisePage(opened.document, number)
        advance(number, DRAWN_SHARE)
        const angle = skewOf(image)
        const found = await worker.read(asPgm(image), angle, (share) => advance(number, DRAWN_SHARE + share * (1 - DRAWN_SHARE)))
        advance(number, 1)
        const { width, height, scale } = image
        results.push({ page: number, width: width * scale, height: height * scale, words: scanWords(found, image), angle })
      }
    }
    await Promise.all(workers.map(work))
    return results.sort((a, b) => a.page - b.page)
  } finally {
    await opened.close()
  }
}
