import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Times of the other readers of text, where they are installed: milliseconds per file. */

/** `pdftotext -layout`, one process a file; empty where poppler is not installed. */
export function timePdftotext(files: string[]): number[] {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
  } catch {
    return []
  }
  return files.map((file) => {
    const start = performance.now()
    try {
      execFileSync('pdftotext', ['-layout', '-l', '3', file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] })
    } catch {
      // A file that poppler refuses has still cost its time.
    }
    return performance.now() - start
  })
}

/** pdfium in WebAssembly: text of the first pages with the box of every character. */
export async function timePdfium(files: string[]): Promise<number[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const library = await PDFiumLibrary.init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer })
  const times: number[] = []
  for (let round = 0; round < 2; round += 1) {
    times.length = 0
    for (const file of files) {
      const bytes = readFileSync(file)
      const start = performance.now()
      const document = await library.loadDocument(bytes)
      for (const page of [...document.pages()].slice(0, 3)) readBoxes(page)
      document.destroy()
      times.push(performance.now() - start)
    }
  }
  library.destroy()
  return times
}

interface PdfiumPage {
  module: Record<string, (...args: number[]) => number>
  pageIdx: number
}

function readBoxes(page: unknown): number {
  const { module, pageIdx } = page as PdfiumPage
  const call = (name: string, ...args: number[]) => (module[name] as (...values: number[]) => number)(...args)
  const text = call('_FPDFText_LoadPage', pageIdx)
  const room = call('_malloc', 32)
  const count = call('_FPDFText_CountChars', text)
  let seen = 0
  for (let i = 0; i < count; i += 1) {
    call('_FPDFText_GetUnicode', text, i)
    seen += call('_FPDFText_GetCharBox', text, i, room, room + 8, room + 16, room + 24)
  }
  call('_free', room)
  call('_FPDFText_ClosePage', text)
  return seen
}
