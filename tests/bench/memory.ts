import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { closeRecognition, recogniseInSandbox } from '@/lib/deposits/recognise-in-sandbox'
import { residentMemory } from '@/lib/platform/sandbox/resident-memory'

const MEGABYTE = 2 ** 20
const EACH = 100

/** Resident memory of this process and of its children in MB, after each hundred of `count` files read in the sandbox, the same ones over and over. */
export async function memoryOver(paths: string[], count: number): Promise<number[]> {
  const files = paths.map((path) => new Uint8Array(readFileSync(path)))
  const readings: number[] = []
  for (let done = 1; done <= count; done += 1) {
    await recogniseInSandbox(files[done % files.length] as Uint8Array, {}, { embedded: false, ocr: 'never' })
    if (done % EACH === 0) readings.push(Math.round(family(process.pid).reduce((total, pid) => total + residentMemory(pid), 0) / MEGABYTE))
  }
  await closeRecognition()
  return readings
}

/** A process and all that descend from it. */
function family(root: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'latin1' }).trim().split('\n').map((row) => row.trim().split(/\s+/).map(Number) as [number, number])
  const found = [root]
  for (const pid of found) found.push(...rows.filter(([, parent]) => parent === pid).map(([child]) => child))
  return found
}
