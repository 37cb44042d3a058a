import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

const FOLDER = path.join(process.cwd(), 'node_modules/@fontsource/inter/files')
const DIRECTORY_START = 44
const DIRECTORY_ENTRY = 20
const fonts = new Map<number, Buffer>()

/**
 * Inter of this weight, unpacked: pdfkit would inflate a table of a WOFF again at each glyph it asks for, which makes a
 * document of a thousand lines twenty times slower.
 */
export function interFont(weight: 400 | 600): Buffer {
  const known = fonts.get(weight) ?? unpackWoff(readFileSync(path.join(FOLDER, `inter-latin-${weight}-normal.woff`)))
  fonts.set(weight, known)
  return known
}

/** WOFF 1.0 to the OpenType file it was made from: the same tables, each inflated. */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  const exponent = Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** exponent * 16, 6)
  head.writeUInt16BE(exponent, 8)
  head.writeUInt16BE((count - 2 ** exponent) * 16, 10)
  const parts: Buffer[] = [head]
  let place = head.length
  for (let index = 0; index < count; index++) {
    const entry = DIRECTORY_START + index * DIRECTORY_ENTRY
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const row = 12 + 16 * index
    woff.copy(head, row, entry, entry + 4)
    woff.copy(head, row + 4, entry + 16, entry + 20)
    head.writeUInt32BE(place, row + 8)
    head.writeUInt32BE(length, row + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    place += length + padding.length
  }
  return Buffer.concat(parts)
}

interface Run { glyphs: unknown[]; positions: unknown[]; advanceWidth: number }
interface Shaper { layoutRun: (text: string, features?: readonly string[]) => Run }

const FIGURES = /^[\d\s.,:%€−-]+$/

/**
 * Shapes figures character by character, each once: tabular figures know no neighbours. pdfkit would shape every amount as a
 * whole three times, which was nearly all the time of a table of a thousand lines.
 */
export function shapeFiguresOnce(font: unknown): void {
  const shaper = font as Shaper
  const shape = shaper.layoutRun.bind(shaper)
  const known = new Map<string, Run>()
  const shaped = (text: string, features: readonly string[]) => {
    const run = known.get(text) ?? shape(text, features)
    known.set(text, run)
    return run
  }
  shaper.layoutRun = (text, features) => {
    if (!features || !FIGURES.test(text)) return shape(text, features)
    const runs = [...text].map((character) => shaped(character, features))
    return { glyphs: runs.flatMap(({ glyphs }) => glyphs), positions: runs.flatMap(({ positions }) => positions), advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0) }
  }
}
