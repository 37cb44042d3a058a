import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'

export interface OpenedPdf {
  document: PDFDocumentProxy
  close: () => Promise<void>
}

/**
 * Opens a PDF with pdfjs, its scripts, forms and network off, and the fonts, character maps and decoders of its package.
 * @throws what pdfjs throws: PasswordException, InvalidPDFException, FormatError
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const assets = `${process.cwd()}/node_modules/pdfjs-dist`
  const loading = getDocument({
    // pdfjs takes the buffer away from its owner: it is given a copy.
    data: bytes.slice(),
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    cMapUrl: `${assets}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
  })
  try {
    return { document: await loading.promise, close: () => loading.destroy() }
  } catch (error) {
    await loading.destroy()
    throw error
  }
}
