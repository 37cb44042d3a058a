import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runningStart, takeData } from '@/lib/cli/start/run-file.mjs'

const ADDRESS = 'http://localhost:3999'
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'cantate-run-'))
})

/** A process of this project that does nothing, as a web server left behind by a killed start. */
const idle = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' })

/** The id of a process that has ended. */
async function deadPid() {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid
}

const leave = (pid: number | undefined, children = {}) => writeFileSync(path.join(dir, 'run.json'), JSON.stringify({ pid, address: ADDRESS, children }))

test('a second start on the same data is refused, and told where the first is', async () => {
  const run = await takeData(dir, ADDRESS)
  await expect(takeData(dir, 'http://localhost:4000')).rejects.toThrow(`${ADDRESS}, processus ${process.pid}`)
  run.release()
  expect(runningStart(dir)).toBeUndefined()
})

test('after a kill -9 the next start takes the data and ends what was left running', async () => {
  const orphan = idle()
  const ended = once(orphan, 'exit')
  leave(await deadPid(), { web: orphan.pid })
  const run = await takeData(dir, ADDRESS)
  await ended
  expect(runningStart(dir)?.pid).toBe(process.pid)
  run.release()
  expect(existsSync(path.join(dir, 'run.json'))).toBe(false)
})

test('the process id of a dead start that was given to a stranger is left alone', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: tmpdir(), detached: true, stdio: 'ignore' })
  leave(await deadPid(), { web: stranger.pid })
  const run = await takeData(dir, ADDRESS)
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  run.release()
  const ended = once(stranger, 'exit')
  stranger.kill('SIGKILL')
  await ended
})

test('a run file that was cut short does not stop the next start', async () => {
  writeFileSync(path.join(dir, 'run.json'), '{"pid": 12')
  const run = await takeData(dir, ADDRESS)
  run.release()
})
