import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { callerOf } from '../../support/people'
import { type Supplier, typed } from './drafts'

interface Statement {
  text: string
  values: unknown[]
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** One row in a transaction of its own, as pgbench writes its history. */
export async function insertTask(pool: pg.Pool): Promise<() => Promise<unknown>> {
  await pool.query('CREATE TABLE bench_history (tid int, bid int, aid int, delta int, mtime timestamptz, filler char(22))')
  return () => pool.query('INSERT INTO bench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, now())', [1, 1, 1, 1])
}

/** The statements of one sending, as the portal's own door makes them in this process. */
async function recordSending(supplier: Supplier, form: Record<string, string>): Promise<Statement[]> {
  const statements: Statement[] = []
  const caller = await callerOf(supplier.userId)
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const own = client.query
  client.query = function record(this: unknown, ...args: unknown[]) {
    const [asked, given] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    statements.push(typeof asked === 'string' ? { text: asked, values: Array.isArray(given) ? given : [] } : { text: asked.text, values: asked.values ?? (Array.isArray(given) ? given : []) })
    return own.apply(this, args)
  }
  try {
    await sendInvoice.door.call(caller, form)
  } finally {
    client.query = own
  }
  return statements
}

function replaced(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  return Array.isArray(value) ? value.map((one) => replaced(one, change)) : value
}

/**
 * The same statements as one sending, sent by pg alone: what the database does of sendings when nothing else has to be done.
 * @returns a task for each draft but the first, whose sending is recorded.
 */
export async function sendingTask(pool: pg.Pool, supplier: Supplier, [first = '', ...drafts]: string[]): Promise<{ run: () => Promise<unknown>; statements: number }> {
  const form: Record<string, string> = { ...typed(supplier), invoiceId: first, version: '1', submissionKey: randomUUID(), confirmed: 'oui' }
  const statements = await recordSending(supplier, form)
  const made = new Set(statements.filter(({ text }) => /^\s*INSERT/i.test(text)).flatMap(({ values }) => JSON.stringify(values).match(UUID) ?? []))
  const known = new Set(statements.filter(({ text }) => /^\s*SELECT/i.test(text)).flatMap(({ values }) => JSON.stringify(values).match(UUID) ?? []))
  const fresh = [...made].filter((id) => !known.has(id) && id !== supplier.userId && id !== supplier.structureId)
  const run = async () => {
    const names = new Map([[first, drafts.shift() ?? ''], [form.submissionKey ?? '', randomUUID()], ...fresh.map((id): [string, string] => [id, randomUUID()])])
    const number = typed(supplier).number ?? ''
    const change = (text: string) => text.replace(UUID, (id) => names.get(id) ?? id).replaceAll(form.number ?? '', number)
    const client = await pool.connect()
    try {
      for (const { text, values } of statements) await client.query(text, values.map((value) => replaced(value, change)))
    } finally {
      client.release()
    }
  }
  return { run, statements: statements.length }
}
