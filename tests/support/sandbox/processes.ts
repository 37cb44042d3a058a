import { readFileSync } from 'node:fs'

/** Is a process running? One that ended and waits for its parent to notice (a zombie) is not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Waits until none of them runs, three seconds at most; answers those that still do. */
export async function stillRunning(pids: number[]): Promise<number[]> {
  for (let turn = 0; turn < 60 && pids.some(isRunning); turn++) await new Promise((resolve) => setTimeout(resolve, 50))
  return pids.filter(isRunning)
}
