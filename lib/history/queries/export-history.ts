import { db } from '@/lib/platform/db'
import type { HistoryFilter } from '../model/filter'
import { findTargets } from './find-targets'
import { journalWhere, readJournal } from './journal'
import { type HistoryRow, rowOf } from './list-history'

const BATCH = 1000

/** Every line of a filtered history, newest first, read by batches as they are written out. The door `history.export` stands before it. */
export async function* exportHistory(structureId: string, filter: HistoryFilter): AsyncGenerator<HistoryRow> {
  const where = journalWhere(structureId, filter)
  let beyond: { at: string; id: string } | undefined
  for (;;) {
    const lines = await readJournal(db(), { where, direction: 'desc', beyond, limit: BATCH })
    const targets = await findTargets(db(), structureId, lines.map((line) => line.targetId))
    for (const line of lines) yield rowOf(line, targets)
    const last = lines.at(-1)
    if (!last || lines.length < BATCH) return
    beyond = { at: last.at.toISOString(), id: last.id }
  }
}
