import type { Tx } from '@/lib/platform/db'
import { longInstant } from '@/lib/shared/dates'

/**
 * Who changed a thing last, and when, for the person who comes second: « Karim Benali l’a modifié le 12 mars 2026 à 14:05 ».
 * Read from the journal of the doors; says only that it changed when the journal names nobody.
 */
export async function lastChange(tx: Tx, structureId: string, targetId: string): Promise<string> {
  const entry = await tx.auditEntry.findFirst({ where: { structureId, targetId, outcome: 'ACCEPTED' }, orderBy: { at: 'desc' }, select: { userId: true, at: true } })
  const user = entry?.userId ? await tx.user.findUnique({ where: { id: entry.userId }, select: { firstName: true, lastName: true } }) : null
  return entry && user ? `${user.firstName} ${user.lastName} l’a fait le ${longInstant(entry.at)}` : 'une autre personne l’a fait entre-temps'
}
