import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from './stamp.mjs'

/** Is this process alive, and one of ours? A process id may have been given to a stranger since. */
export function isOurs(pid) {
  try {
    process.kill(pid, 0)
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(ROOT) && !isZombie(pid)
    if (process.platform === 'win32') return true
    return /node|next/.test(execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }))
  } catch {
    return false
  }
}

const isZombie = (pid) => /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

/** Ends a process and those it started (it leads its group): politely, then, past the patience, for good. */
export async function endGroup(pid, patienceMs) {
  signalGroup(pid, 'SIGTERM')
  for (const limit = Date.now() + patienceMs; Date.now() < limit; await sleep(50)) if (!isOurs(pid)) break
  signalGroup(pid, 'SIGKILL')
}

export function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // already gone
  }
}
