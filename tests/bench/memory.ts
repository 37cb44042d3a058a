import { readFileSync } from 'node:fs'
import { closeRecognition, recogniseInSandbox, recognitionPids } from '@/lib/deposits/recognise-in-sandbox'
import { residentMemory } from '@/lib/platform/sandbox/resident-memory'

const MEGABYTE = 2 ** 20
const EACH = 100

/** Resident memory of this process and of its children in MB, after each hundred of `count` files read in the sandbox, the same ones over and over. */
export async function memoryOver(paths: string[], count: number): Promise<number[]> {
  const files = paths.map((path) => new Uint8Array(readFileSync(path)))
  const readings: number[] = []
  for (let done = 1; done <= count; done += 1) {
    await recogniseInSandbox(files[done % files.length] as Uint8Array, {}, { embedded: false, ocr: 'never' })
    if (done % EACH === 0) readings.push(Math.round([process.pid, ...recognitionPids()].reduce((total, pid) => total + residentMemory(pid), 0) / MEGABYTE))
  }
  await closeRecognition()
  return readings
}
