import { parseHistoryFilter } from '@/lib/history/model/filter'
import { exportHistory } from '@/lib/history/queries/export-history'
import type { HistoryRow } from '@/lib/history/queries/list-history'
import { defineRoute } from '@/lib/platform/route'
import { exportFormatOf, exportResponse, type ExportColumn } from '@/lib/platform/spreadsheet'
import { shortInstant } from '@/lib/shared/dates'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { tableHref } from '@/lib/shared/table-params'
import { openHistory } from './download'

const COLUMNS: ExportColumn<HistoryRow>[] = [
  { header: 'Date', value: ({ at }) => shortInstant(at) },
  { header: 'Personne', value: ({ who }) => who, width: 30 },
  { header: 'Action', value: ({ what }) => what, width: 45 },
  { header: 'Objet', value: ({ target }) => target?.label, width: 30 },
  { header: 'Issue', value: ({ isRefused }) => (isRefused ? 'Refusé' : 'Accepté') },
  { header: 'Motif du refus', value: ({ reason }) => reason, width: 50 },
]

/** The filtered history as a file: `?format=csv` (streamed, any length) or `xlsx`. */
export const GET = defineRoute<{ structureId: string }>({
  name: 'history.export',
  permission: 'history.read',
  limit: { points: 20, seconds: 60 },
  run: async (request, { structureId }, caller) => {
    const params = Object.fromEntries(request.nextUrl.searchParams)
    const format = exportFormatOf(request.nextUrl.searchParams)
    try {
      await openHistory.door.call(caller, { structureId, params, format })
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'history.too-long') throw error
      // Back to the page, which says it, with the filter as it was.
      return new Response(null, { status: 303, headers: { Location: tableHref(routes.history(structureId), params, { format: undefined, fait: 'trop-long' }) } })
    }
    return exportResponse(format, 'historique', COLUMNS, exportHistory(structureId, parseHistoryFilter(params)))
  },
})
