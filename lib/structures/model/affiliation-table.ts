import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import type { AffiliationStatus } from '@/prisma/generated/enums'

const SORTS = ['identifiant', 'nom', 'role', 'statut'] as const

export interface AffiliationTable extends TableParams<(typeof SORTS)[number]> {
  /** Words of the name of the structure, or the beginning of its identifier. */
  text: string
  status: AffiliationStatus | ''
}

export const AFFILIATION_FILTERS = ['q', 'statut'] as const

const schema = z.object({ q: z.string().trim().max(100).catch(''), statut: z.enum(['EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'DESACTIVEE', 'SUPPRIMEE']).or(z.literal('')).catch('') })

/** How « Mes rattachements » is filtered, sorted and paged. */
export function parseAffiliationTable(params: SearchParams): AffiliationTable {
  const { q, statut } = schema.parse(params)
  return { ...parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }), text: q, status: statut }
}
