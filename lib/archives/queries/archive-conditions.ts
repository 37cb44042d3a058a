import type { Actor } from '@/lib/access/actor'
import type { SearchCriteria } from '@/lib/invoices/model/search-criteria'
import { readCursor } from '@/lib/invoices/model/list-params'
import { searchConditions } from '@/lib/invoices/queries/search-conditions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** What is looked for among the archives. */
export interface ArchiveCriteria {
  criteria: SearchCriteria
  /** Only those of which a check found a file missing or altered. */
  onlyDamaged: boolean
  /** Only what lies between two places of their order, both included: a part of a download. */
  from?: string
  to?: string
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\+00$/

/** Where an archive stands, as text: instant of sending and id. */
export const CURSOR_KEY = Prisma.sql`to_char(i.listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`

const placeSql = (text: string | undefined, comparison: Prisma.Sql): Prisma.Sql[] => {
  const cursor = readCursor(text)
  return cursor && INSTANT.test(cursor[0]) ? [Prisma.sql`(i.listed_at, i.id) ${comparison} (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`] : []
}

/** Archives as conditions on `i`, the first of them the person's own reach; however old. */
export async function archiveConditions(db: Tx, actor: Actor, { criteria, onlyDamaged, from, to }: ArchiveCriteria, now: Date): Promise<Prisma.Sql[]> {
  return [
    ...(await searchConditions(db, actor, { ...criteria, isArchived: true, everything: true }, now)),
    ...(onlyDamaged ? [Prisma.sql`i.id IN (SELECT a.invoice_id FROM invoice_archive a WHERE a.structure_id = i.structure_id AND a.verdict = 'ALTEREE')`] : []),
    ...placeSql(from, Prisma.sql`>=`),
    ...placeSql(to, Prisma.sql`<=`),
  ]
}
