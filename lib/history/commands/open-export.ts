import type { CommandContext } from '@/lib/platform/context'
import { invalid } from '@/lib/shared/errors'
import type { HistoryFilter } from '../model/filter'
import { journalWhere } from '../queries/journal'

/** A spreadsheet is made in memory; beyond this many lines CSV, which is streamed, takes over. */
const XLSX_LIMIT = 20_000

/**
 * Lets a manager take the history away, and says so in it.
 * @throws invalid when there are more lines than a spreadsheet is made for.
 */
export async function openExport({ structureId, filter, format }: { structureId: string; filter: HistoryFilter; format: 'csv' | 'xlsx' }, { tx }: CommandContext): Promise<void> {
  if (format === 'csv') return
  const [counted] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM audit_entry line WHERE ${journalWhere(structureId, filter)} LIMIT ${XLSX_LIMIT + 1}) counted`
  if ((counted?.count ?? 0) > XLSX_LIMIT) throw invalid('history.too-long', 'L’historique compte plus de 20 000 lignes : choisissez une période plus courte, ou le format CSV.')
}
