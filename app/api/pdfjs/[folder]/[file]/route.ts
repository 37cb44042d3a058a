import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm' }
/** What PDF.js asks for in the browser: its worker, character maps, the fourteen fonts, decoders and colour profiles. */
const FOLDERS: Record<string, string> = { worker: 'legacy/build', cmaps: 'cmaps', standard_fonts: 'standard_fonts', wasm: 'wasm', iccs: 'iccs' }

/** The parts of PDF.js that it loads by itself, from our own origin. */
export const GET = defineRoute<{ folder: string; file: string }>({
  name: 'pdfjs.read',
  permission: 'public',
  run: async (_request, { folder, file }) => {
    const place = FOLDERS[folder]
    if (!place || !/^[\w-]+(\.[\w-]+)*$/.test(file)) throw notFound()
    const bytes = await readFile(path.join(process.cwd(), 'node_modules/pdfjs-dist', place, file)).catch(() => {
      throw notFound()
    })
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' },
    })
  },
})
