import { randomBytes } from 'node:crypto'

type Level = 'info' | 'warn' | 'error'

/** One JSON line on standard error. Never give it personal data, contents of invoices or links of mails. */
export function log(level: Level, event: string, detail: Record<string, unknown> = {}): void {
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level, event, ...detail }) + '\n')
}

/** Logs an unexpected failure and returns the reference that the user may quote. */
export function logFailure(event: string, error: unknown, detail: Record<string, unknown> = {}): string {
  const reference = randomBytes(4).toString('hex').toUpperCase()
  log('error', event, { reference, message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined, ...detail })
  return reference
}
