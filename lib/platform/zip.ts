import { Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive. */
export interface ZipEntry {
  /** Path in the archive, with slashes. */
  name: string
  open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Text shrinks well; PDF and images hardly, and go in as they are. */
  isText?: boolean
}

/** A ZIP made as it is read, one file after the other. */
export function zipStream(entries: readonly ZipEntry[]): Readable {
  async function* pieces() {
    const ready: Uint8Array[] = []
    const zip = new Zip((error, piece) => {
      if (error) throw error
      ready.push(piece)
    })
    for (const { name, open, isText = false } of entries) {
      const file = isText ? new ZipDeflate(name) : new ZipPassThrough(name)
      zip.add(file)
      for await (const piece of open()) {
        file.push(piece)
        yield* ready.splice(0)
      }
      file.push(new Uint8Array(0), true)
      yield* ready.splice(0)
    }
    zip.end()
    yield* ready.splice(0)
  }
  return Readable.from(pieces(), { objectMode: false })
}

/** A ZIP as the answer of a route. @param name of the file, without its ending. */
export const zipResponse = (name: string, entries: readonly ZipEntry[]): Response =>
  new Response(Readable.toWeb(zipStream(entries)) as ReadableStream, { headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${name}.zip"`, 'Cache-Control': 'private, no-store' } })
