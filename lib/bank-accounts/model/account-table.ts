import { firstOf, parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { type AccountState, STATE_OF_CHOICE } from './account-state'

const SORTS = ['nom', 'structure', 'debut', 'fin'] as const

export interface AccountTable extends TableParams<(typeof SORTS)[number]> {
  text: string
  state: AccountState | null
}

/** How a list of bank details is filtered, sorted and paged. */
export const parseAccountTable = (params: SearchParams): AccountTable => ({
  ...parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }),
  text: firstOf(params.q).trim().slice(0, 100),
  state: STATE_OF_CHOICE[firstOf(params.etat)] ?? null,
})
