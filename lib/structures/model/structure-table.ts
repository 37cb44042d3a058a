import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

const SORTS = ['nom', 'identifiant', 'type', 'statut', 'ville'] as const

export interface StructureList {
  table: TableParams<(typeof SORTS)[number]>
  /** Words of the name or town, or the beginning of an identifier. */
  text: string
  status: 'ACTIVE' | 'INACTIVE' | ''
}

export const STRUCTURE_FILTERS = ['q', 'statut'] as const

const STATUSES = { active: 'ACTIVE', inactive: 'INACTIVE' } as const
const schema = z.object({ q: z.string().trim().max(100).catch(''), statut: z.enum(['active', 'inactive']).transform((value): StructureList['status'] => STATUSES[value]).catch('') })

/** How « Mes structures » is filtered, sorted and paged. */
export function parseStructureList(params: SearchParams): StructureList {
  const { q, statut } = schema.parse(params)
  return { table: parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }), text: q, status: statut }
}
