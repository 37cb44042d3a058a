import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import type { MandateStatus } from '@/prisma/generated/enums'
import { MANDATE_STATUS } from './status'

const SORTS = ['cree', 'mandat', 'structure', 'statut', 'signe'] as const
const STATUSES = Object.keys(MANDATE_STATUS) as [MandateStatus, ...MandateStatus[]]

/** Fields of the filter in the address. */
export const MANDATE_FILTERS = ['structure', 'statut'] as const

export interface MandateTable extends TableParams<(typeof SORTS)[number]> {
  /** Null: all of the person's structures. */
  structureId: string | null
  status: MandateStatus | null
}

const filters = z.object({ structure: z.uuid().nullable().catch(null).default(null), statut: z.enum(STATUSES).nullable().catch(null).default(null) })

/** How a list of mandates is filtered, sorted and paged. An unreadable part of the address falls back alone. */
export function parseMandateTable(params: SearchParams): MandateTable {
  const { structure, statut } = filters.parse({ structure: params.structure, statut: params.statut })
  return { ...parseTableParams(params, { sorts: SORTS, sort: 'cree' }), structureId: structure, status: statut }
}
