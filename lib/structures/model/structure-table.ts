import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

const SORTS = ['nom', 'identifiant', 'type', 'statut'] as const

/** Fields of the filter in the address. */
export const STRUCTURE_FILTERS = ['q', 'statut'] as const

export interface StructureTable extends TableParams<(typeof SORTS)[number]> {
  /** Part of the name, the label, the town, or the beginning of the identifier; empty: all. */
  query: string
  status: 'ACTIVE' | 'INACTIVE' | null
}

const filters = z.object({ q: z.string().trim().max(100).catch('').default(''), statut: z.enum(['ACTIVE', 'INACTIVE']).nullable().catch(null).default(null) })

/** How « Mes structures » is filtered, sorted and paged. An unreadable part of the address falls back alone. */
export function parseStructureTable(params: SearchParams): StructureTable {
  const { q, statut } = filters.parse({ q: params.q, statut: params.statut })
  return { ...parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }), query: q, status: statut }
}
