import { GlobalWorkerOptions, getDocument, Util, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { wordsOf, type PageWord } from '@/lib/invoices/model/page-words'

const ASSETS = '/api/pdfjs'
GlobalWorkerOptions.workerSrc = `${ASSETS}/worker/pdf.worker.min.mjs`

/**
 * Opens a PDF of our own origin for drawing. Scripts in the file are never run, and nothing is fetched but our own fonts and maps.
 * @returns the document and how to let it go.
 */
export function openDocument(url: string): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({
    url,
    cMapUrl: `${ASSETS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}/standard_fonts/`,
    wasmUrl: `${ASSETS}/wasm/`,
    iccUrl: `${ASSETS}/iccs/`,
    enableXfa: false,
    disableAutoFetch: true,
    verbosity: 0,
  })
  return { document: task.promise, close: () => void task.destroy() }
}

/** The words of a page with their places at scale 1; empty for a scan. */
export async function readWords(page: PDFPageProxy): Promise<PageWord[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return wordsOf(items.flatMap((run) => ('str' in run ? [{ text: run.str, width: run.width, transform: Util.transform(transform, run.transform) as number[] }] : [])))
}
