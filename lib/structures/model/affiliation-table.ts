import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

const SORTS = ['identifiant', 'nom', 'role'] as const

export type AffiliationTable = TableParams<(typeof SORTS)[number]>

/** How « Mes rattachements » is sorted and paged. */
export const parseAffiliationTable = (params: SearchParams): AffiliationTable => parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' })
