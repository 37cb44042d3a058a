import { z } from 'zod'
import { openExport } from '@/lib/history/commands/open-export'
import { parseHistoryFilter } from '@/lib/history/model/filter'
import { scopeOfStructure } from '@/lib/history/queries/list-history'
import { defineAction } from '@/lib/platform/action'

/** Passed by each export before its first line. */
export const openHistory = defineAction({
  name: 'history.export',
  permission: 'history.read',
  schema: z.object({ structureId: z.string(), params: z.record(z.string(), z.string()).default({}), format: z.enum(['csv', 'xlsx']).catch('csv') }),
  structureOf: scopeOfStructure,
  run: ({ structureId, params, format }, context) => openExport({ structureId, filter: parseHistoryFilter(params), format }, context),
})
