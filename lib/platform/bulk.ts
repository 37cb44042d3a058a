import { EventEmitter } from 'node:events'
import pg from 'pg'
import { env } from './env'

/** What pg gives to a statement that speaks the COPY protocol. */
interface CopyConnection {
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => boolean
  endCopyFrom: () => void
  sendCopyFail: (message: string) => void
  stream: EventEmitter & { writableNeedDrain: boolean }
}

type CopyValue = string | number | boolean | null | undefined

const CHUNK = 64 * 1024
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const fieldOf = (value: CopyValue) => (value === null || value === undefined ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark))

async function send(connection: CopyConnection, rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>): Promise<void> {
  let chunk = ''
  const flush = async () => {
    connection.sendCopyFromChunk(Buffer.from(chunk))
    chunk = ''
    // The server is slower than the file: what waits stays small.
    if (connection.stream.writableNeedDrain) await new Promise((resolve) => connection.stream.once('drain', resolve))
  }
  for await (const row of rows) {
    chunk += `${row.map(fieldOf).join('\t')}\n`
    if (chunk.length > CHUNK) await flush()
  }
  if (chunk) await flush()
  connection.endCopyFrom()
}

/** A COPY … FROM STDIN as a statement of pg. */
class CopyStatement {
  private failure: Error | undefined
  private answer: { connection: CopyConnection } | undefined

  constructor(
    private readonly text: string,
    private readonly rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
    private readonly settle: { resolve: () => void; reject: (error: Error) => void },
  ) {}

  submit(connection: CopyConnection) {
    connection.query(this.text)
  }

  handleCopyInResponse(connection: CopyConnection) {
    this.answer = { connection }
    send(connection, this.rows).catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error(String(error))
      connection.sendCopyFail('stopped')
    })
  }

  handleError(error: Error) {
    this.settle.reject(this.failure ?? error)
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    if (this.answer) this.settle.resolve()
  }
}

/** One connection of its own for work on hundreds of thousands of rows: temporary tables, COPY, transactions of many. */
export interface BulkConnection {
  query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  /** Streams rows into a table; memory stays flat. `columns` are of our own code, never typed by anybody. */
  copy: (table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>) => Promise<void>
  transaction: <Result>(run: () => Promise<Result>) => Promise<Result>
}

/** Opens such a connection, and closes it at the end. */
export async function withBulkConnection<Result>(run: (bulk: BulkConnection) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? env().DATABASE_URL })
  await client.connect()
  const query: BulkConnection['query'] = async (text, values) => (await client.query(text, values)).rows
  try {
    return await run({
      query,
      copy: (table, columns, rows) => new Promise((resolve, reject) => client.query(new CopyStatement(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, rows, { resolve, reject }) as unknown as pg.Submittable)),
      async transaction(work) {
        await query('BEGIN')
        try {
          const result = await work()
          await query('COMMIT')
          return result
        } catch (error) {
          await query('ROLLBACK')
          throw error
        }
      },
    })
  } finally {
    await client.end()
  }
}
