import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { endGroup } from './processes.mjs'
import { QUIET } from './program.mjs'
import { ROOT } from './stamp.mjs'

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 15_000
const STEADY_MS = 30_000
const PATIENCE_MS = 25_000 // the worker finishes its job first, at most 20 s

/**
 * A long-lived program, started again whenever it ends by itself, each time a little later.
 * It leads its own process group, so that Ctrl-C reaches only us and the order of stopping is ours.
 */
export class Child {
  pid = 0
  #stopping = false
  #delay = FIRST_DELAY_MS
  isReady = false

  crashes = 0

  /**
   * @param {{ id: string, name: string, args: string[], mode: string, logFolder?: string, tell: (text: string) => void, note: (id: string, pid: number) => void }} options
   *   `tell` says to people that it died, `note` remembers its process id
   */
  constructor(options) {
    Object.assign(this, options)
  }

  start() {
    const output = this.logFolder ? openSync(this.logFile(), 'a') : 'inherit'
    const child = spawn(process.execPath, this.args, { cwd: ROOT, detached: true, env: { ...process.env, ...QUIET, NODE_ENV: this.mode }, stdio: ['ignore', output, output, 'ipc'] })
    const began = Date.now()
    this.pid = child.pid ?? 0
    child.on('message', (message) => { this.isReady ||= message === 'ready' })
    child.on('error', (error) => this.tell(`${this.name} : ${error.message}`))
    child.on('exit', (code, signal) => this.#ended(signal ?? `code ${code}`, Date.now() - began))
    this.note(this.id, this.pid)
    return this
  }

  #ended(how, lifetime) {
    if (this.#stopping) return
    this.#delay = lifetime > STEADY_MS ? FIRST_DELAY_MS : Math.min(this.#delay * 2, LONGEST_DELAY_MS)
    this.crashes += 1
    this.tell(`${this.name} s’est arrêté (${how}) : il redémarre.`)
    setTimeout(() => this.#stopping || this.start(), this.#delay)
  }

  async stop() {
    this.#stopping = true
    await endGroup(this.pid, PATIENCE_MS)
  }

  logFile() {
    mkdirSync(this.logFolder, { recursive: true })
    return path.join(this.logFolder, `${this.id}.log`)
  }

  /** The end of what it printed, for a start that fails. */
  lastWords() {
    return this.logFolder ? readFileSync(this.logFile(), 'utf8').slice(-2000) : ''
  }
}
