import { firstOf, parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { REQUEST_KINDS, type RequestKind } from './request-state'

const SORTS = ['date', 'nom', 'structure'] as const

export type RequestSort = (typeof SORTS)[number]
export type RequestTable = TableParams<RequestSort>

export interface RequestFilter {
  kind: RequestKind | null
  structureId: string | null
}

/** Names of the filter in the address. */
export const REQUEST_FILTERS = ['type', 'structure'] as const

/** How a list of requests is filtered, sorted and paged; what waits is shown oldest first, what is decided newest first. */
export function parseRequestList(params: SearchParams, direction: 'asc' | 'desc'): { table: RequestTable; filter: RequestFilter } {
  const structure = firstOf(params.structure)
  return {
    table: parseTableParams(params, { sorts: SORTS, sort: 'date', direction }),
    filter: {
      kind: REQUEST_KINDS.find((kind) => kind === firstOf(params.type).toUpperCase()) ?? null,
      structureId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(structure) ? structure : null,
    },
  }
}
