import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

export type Db = PrismaClient
/** A transaction: what commands and jobs write through. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const holder = globalThis as { cantateDb?: PrismaClient }

/** The one client of this process; it survives hot reloads in development. */
export function db(): PrismaClient {
  return (holder.cantateDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) }))
}

export const inTransaction = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(run, { maxWait: 10_000, timeout: 20_000 })

/** Is this the database's refusal of a second row with the same unique key? */
export const isUniqueViolation = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2002'
