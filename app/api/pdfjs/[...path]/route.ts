import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm' }
/** What PDF.js asks for in the browser: its worker, character maps, the fourteen fonts, decoders and colour profiles. */
const SERVED = /^(legacy\/build\/pdf\.worker\.min\.mjs|(cmaps|standard_fonts|wasm|iccs)\/[\w.-]+)$/

/** The parts of PDF.js that it loads by itself, from our own origin. */
export const GET = defineRoute<{ path: string[] }>({
  name: 'pdfjs.read',
  permission: 'public',
  run: async (request) => {
    const name = request.nextUrl.pathname.replace('/api/pdfjs/', '')
    if (!SERVED.test(name)) throw notFound()
    const bytes = await readFile(path.join(process.cwd(), 'node_modules/pdfjs-dist', name)).catch(() => {
      throw notFound()
    })
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream', 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' },
    })
  },
})
