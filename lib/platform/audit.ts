import type { Tx } from './db'

export interface AuditRow {
  door: string
  outcome: 'ACCEPTED' | 'REFUSED'
  userId?: string | null
  structureId?: string | null
  targetId?: string | null
  reason?: string
  address?: string | null
}

/** Writes one line of the journal. Inside the transaction of what was accepted; outside, of what was refused. */
export async function writeAudit(tx: Pick<Tx, 'auditEntry'>, row: AuditRow): Promise<void> {
  await tx.auditEntry.create({ data: row })
}
