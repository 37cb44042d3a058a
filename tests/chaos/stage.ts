import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, freePort, startPostgres } from '../../lib/cli/postgres.mjs'

export type Victim = 'web' | 'worker' | 'postgres'

const ENTRIES = { web: 'tests/chaos/web.ts', worker: 'lib/cli/worker.ts' }

/** The portal's three processes, each of which can be killed without warning and is then started again. */
export class Stage {
  private readonly children: Partial<Record<'web' | 'worker', ChildProcess>> = {}
  private readonly starting: Partial<Record<'web' | 'worker', Promise<void>>> = {}
  private isOver = false
  readonly kills: Record<Victim, number> = { web: 0, worker: 0, postgres: 0 }
  private readonly postgres: EmbeddedPostgres
  readonly webPort: number

  /** What web and worker said, kept for a run that fails. */
  readonly journalFile: string
  private readonly journal: number

  private constructor(postgres: EmbeddedPostgres, webPort: number, folder: string) {
    this.postgres = postgres
    this.webPort = webPort
    this.journalFile = path.join(folder, 'journal.log')
    this.journal = openSync(this.journalFile, 'a')
  }

  /** Starts PostgreSQL with its real promises of durability; `boot` starts the rest once the database is there. */
  static async open(folder: string): Promise<Stage> {
    return new Stage(await startPostgres({ dir: path.join(folder, 'server'), durable: true }), await freePort(), folder)
  }

  url = (database: string) => this.postgres.url(database)

  async boot(): Promise<void> {
    await Promise.all([this.start('web'), this.start('worker')])
  }

  private start(name: 'web' | 'worker'): Promise<void> {
    return (this.starting[name] = this.launch(name))
  }

  private async launch(name: 'web' | 'worker'): Promise<void> {
    const child = fork(ENTRIES[name], { execArgv: ['--import', 'tsx'], env: { ...process.env, PORT: String(this.webPort) }, stdio: ['ignore', this.journal, this.journal, 'ipc'] })
    this.children[name] = child
    child.once('exit', () => void (this.isOver || this.children[name] !== child || this.start(name)))
    await Promise.race([once(child, 'message'), once(child, 'exit')])
  }

  /** kill -9; resolves when what was killed is back, so that there is always something to interrupt. */
  async kill(victim: Victim): Promise<void> {
    this.kills[victim]++
    if (victim !== 'postgres') {
      const child = this.children[victim]
      const gone = child && once(child, 'exit')
      child?.kill('SIGKILL')
      await gone
      return this.starting[victim]
    }
    const { pid } = this.postgres
    if (pid) process.kill(pid, 'SIGKILL')
    await sleep(200)
    await this.postgres.start({ port: this.postgres.port, settings: {} })
  }

  async close(): Promise<void> {
    this.isOver = true
    for (const child of Object.values(this.children)) child.kill('SIGKILL')
    await sleep(100)
    this.postgres.destroy()
  }
}
