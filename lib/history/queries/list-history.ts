import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import type { Tx } from '@/lib/platform/db'
import { sentenceOf } from '../model/door-sentences'
import type { HistoryFilter, HistoryTable } from '../model/filter'
import { reasonSentence } from '../model/reasons'
import { findTargets, type HistoryTarget } from './find-targets'
import { journalWhere, readJournal, type JournalLine } from './journal'

/** Beyond this many lines nobody counts on: « Plus de 1 000 ». */
const COUNT_LIMIT = 1000

export interface HistoryRow {
  id: string
  at: Date
  /** « Camille Durand », « Une personne étrangère à la structure », « Le portail ». */
  who: string
  what: string
  isRefused: boolean
  reason: string
  target: HistoryTarget | null
}

const WHO = { outsider: 'Une personne étrangère à la structure', portal: 'Le portail' } as const

export function rowOf(line: JournalLine, targets: Map<string, HistoryTarget>): HistoryRow {
  const { done, tried } = sentenceOf(line.door)
  const isRefused = line.outcome === 'REFUSED'
  return {
    id: line.id, at: line.at, isRefused,
    who: line.who === 'person' ? (line.name ?? '') : WHO[line.who],
    what: isRefused ? `n’a pas pu ${tried}` : done,
    reason: isRefused ? reasonSentence(line.reason) : '',
    target: (line.targetId && targets.get(line.targetId)) || null,
  }
}

export async function scopeOfStructure({ structureId }: { structureId: string }, db: Tx) {
  const found = isId(structureId) ? await db.structure.findUnique({ where: { id: structureId }, select: { id: true } }) : null
  return found && { structureId: found.id, serviceId: null }
}

/** Who did what and when on one structure, a page from a key: as quick at a million lines as at ten. */
export const listHistory = defineQuery({
  name: 'history.list',
  permission: 'history.read',
  structureOf: scopeOfStructure,
  run: async ({ structureId, filter, table }: { structureId: string; filter: HistoryFilter; table: HistoryTable }, { db }) => {
    const where = journalWhere(structureId, filter)
    const { pageSize, direction, after, before } = table
    const backwards = before !== undefined && after === undefined
    const turned = direction === 'asc' ? 'desc' : 'asc'
    const [counted, lines, structure, people] = await Promise.all([
      db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM audit_entry line WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) counted`,
      readJournal(db, { where, direction: backwards ? turned : direction, beyond: after ?? before, limit: pageSize + 1 }),
      db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { id: true, name: true, kind: true } }),
      db.user.findMany({ where: { affiliations: { some: { structureId } } }, select: { id: true, firstName: true, lastName: true }, orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }], take: 500 }),
    ])
    const more = lines.length > pageSize
    const shown = lines.slice(0, pageSize)
    if (backwards) shown.reverse()
    const targets = await findTargets(db, structureId, shown.map((line) => line.targetId))
    const count = counted[0]?.count ?? 0
    return {
      structure: { ...structure, canManage: true },
      people: people.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
      rows: shown.map((line) => rowOf(line, targets)),
      total: Math.min(count, COUNT_LIMIT),
      isCapped: count > COUNT_LIMIT,
      hasPrevious: backwards ? more : after !== undefined,
      hasNext: backwards ? true : more,
    }
  },
})

export type HistoryPage = Awaited<ReturnType<typeof listHistory>>
