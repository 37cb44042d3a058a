import type { Tx } from '@/lib/platform/db'

/** Was this number already sent by this structure in this year (portal 7.7)? Drafts do not count. */
export const isNumberTaken = async (db: Tx, structureId: string, number: string | null, year: number, exceptId: string): Promise<boolean> =>
  number !== null && (await db.invoice.count({ where: { structureId, sentNumber: number, sentYear: year, id: { not: exceptId } } })) > 0
