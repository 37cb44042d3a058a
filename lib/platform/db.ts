import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { DomainError } from '@/lib/shared/errors'
import { env } from './env'
import { statementNames } from './statement-names'

export type Db = PrismaClient
/** A transaction: what commands and jobs write through. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const holder = globalThis as { cantateDb?: PrismaClient }

/** A client of this database, as the portal uses it. */
export const connectTo = (connectionString: string): PrismaClient => new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }, { statementNameGenerator: statementNames() }) })

/** The one client of this process; it survives hot reloads in development. */
export function db(): PrismaClient {
  return (holder.cantateDb ??= connectTo(env().DATABASE_URL))
}

export const inTransaction = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(run, { maxWait: 10_000, timeout: 20_000 })

/** Is this the database's refusal of a second row with the same unique key? */
export const isUniqueViolation = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2002'

const SNAPSHOTS_AT_ONCE = 3
/** A reader slower than this is cut off, and sees that his file is broken. */
const SNAPSHOT_MS = 10 * 60_000
let openSnapshots = 0

/**
 * What `read` yields, all of it out of one snapshot of the database: what others write meanwhile is neither seen nor held up. The
 * connection is held until the last row is taken, so only a few may be open at once.
 * @throws tooMany beyond that.
 */
export async function* inSnapshot<Row>(read: (tx: Tx) => AsyncIterable<Row>): AsyncGenerator<Row> {
  if (openSnapshots >= SNAPSHOTS_AT_ONCE) throw new DomainError('tooMany', 'export.busy', 'Plusieurs exports sont déjà en cours. Réessayez dans une minute.')
  openSnapshots += 1
  const rows = new PassThrough({ objectMode: true, highWaterMark: 1000 })
  const reading = db().$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`
    const source = read(tx)[Symbol.asyncIterator]()
    // A statement under way ends before the transaction does, also when nobody reads on.
    await pipeline(Readable.from({ [Symbol.asyncIterator]: () => source }), rows).finally(() => source.return?.())
  }, { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: SNAPSHOT_MS })
  // The place is free when the connection is, whether or not somebody still reads what was taken.
  const ended = reading
    .catch((error: unknown) => void rows.destroy(error instanceof Error ? error : new Error(String(error))))
    .finally(() => {
      openSnapshots -= 1
    })
  try {
    yield* rows
  } finally {
    rows.destroy()
    await ended
  }
}
