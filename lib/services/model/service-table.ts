import { firstOf, parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { type ServiceState, STATE_OF_CHOICE } from './service-state'

const SORTS = ['code', 'libelle', 'structure', 'debut', 'fin', 'etat'] as const

export interface ServiceTable extends TableParams<(typeof SORTS)[number]> {
  text: string
  state: ServiceState | null
}

/** How a list of services is filtered, sorted and paged. */
export const parseServiceTable = (params: SearchParams): ServiceTable => ({
  ...parseTableParams(params, { sorts: SORTS, sort: 'code', direction: 'asc' }),
  text: firstOf(params.q).trim().slice(0, 100),
  state: STATE_OF_CHOICE[firstOf(params.etat)] ?? null,
})
