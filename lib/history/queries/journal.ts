import type { Tx } from '@/lib/platform/db'
import { addDays, startOfDay } from '@/lib/shared/dates'
import { Prisma } from '@/prisma/generated/client'
import { doorsOf } from '../model/door-sentences'
import { OUTSIDERS, type HistoryFilter, type HistoryKey } from '../model/filter'

/** A line of the journal, with the name of its person only if he or she ever worked, or asked to work, for the structure. */
export interface JournalLine {
  id: string
  at: Date
  door: string
  outcome: 'ACCEPTED' | 'REFUSED'
  reason: string | null
  targetId: string | null
  /** `person` with a name; `outsider`, whose identity is not the managers' business; `portal` when nobody asked. */
  who: 'person' | 'outsider' | 'portal'
  name: string | null
}

const MEMBER = Prisma.sql`EXISTS (SELECT 1 FROM affiliation known WHERE known.structure_id = line.structure_id AND known.user_id = line.user_id)`

/** The WHERE of a filter, the structure first: each combination starts from one of the indexes of the journal. */
export function journalWhere(structureId: string, { person, kind, outcome, from, until }: HistoryFilter): Prisma.Sql {
  const parts = [Prisma.sql`line.structure_id = ${structureId}::uuid`]
  if (person === OUTSIDERS) parts.push(Prisma.sql`line.outcome = 'REFUSED' AND line.user_id IS NOT NULL AND NOT ${MEMBER}`)
  else if (person) parts.push(Prisma.sql`line.user_id = ${person}::uuid AND ${MEMBER}`)
  if (kind) parts.push(Prisma.sql`line.door IN (${Prisma.join(doorsOf(kind))})`)
  if (outcome === 'REFUSED') parts.push(Prisma.sql`line.outcome = 'REFUSED'`)
  if (outcome === 'ACCEPTED') parts.push(Prisma.sql`line.outcome = 'ACCEPTED'`)
  if (from) parts.push(Prisma.sql`line.at >= ${startOfDay(from)}`)
  if (until) parts.push(Prisma.sql`line.at < ${startOfDay(addDays(until, 1))}`)
  return Prisma.join(parts, ' AND ')
}

interface JournalPage {
  where: Prisma.Sql
  direction: 'asc' | 'desc'
  /** Lines beyond this one only. */
  beyond?: HistoryKey
  limit: number
}

/** Lines from a key on, in the order of time. */
export function readJournal(db: Tx, { where, direction, beyond, limit }: JournalPage): Promise<JournalLine[]> {
  const [sign, order] = direction === 'asc' ? [Prisma.sql`>`, Prisma.sql`ASC`] : [Prisma.sql`<`, Prisma.sql`DESC`]
  const start = beyond ? Prisma.sql`AND (line.at, line.id) ${sign} (${new Date(beyond.at)}, ${beyond.id}::uuid)` : Prisma.empty
  return db.$queryRaw<JournalLine[]>`
    SELECT line.id, line.at, line.door, line.outcome, line.reason, line.target_id AS "targetId",
      CASE WHEN line.user_id IS NULL THEN 'portal' WHEN ${MEMBER} THEN 'person' ELSE 'outsider' END AS who,
      CASE WHEN ${MEMBER} THEN person.first_name || ' ' || person.last_name END AS name
    FROM (SELECT * FROM audit_entry line WHERE ${where} ${start} ORDER BY line.at ${order}, line.id ${order} LIMIT ${limit}) line
    LEFT JOIN user_account person ON person.id = line.user_id
    ORDER BY line.at ${order}, line.id ${order}`
}
