import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'

/** One file of an archive. */
export interface ZipEntry {
  /** Path in the archive, with slashes. */
  name: string
  open: () => AsyncIterable<Uint8Array>
}

/** A ZIP made as it is read, one file after the other, its contents as they are: PDF and images would hardly shrink. */
export function zipStream(entries: readonly ZipEntry[]): Readable {
  async function* pieces() {
    const ready: Uint8Array[] = []
    const zip = new Zip((error, piece) => {
      if (error) throw error
      ready.push(piece)
    })
    for (const { name, open } of entries) {
      const file = new ZipPassThrough(name)
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
