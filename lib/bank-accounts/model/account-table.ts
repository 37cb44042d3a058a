import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { type AccountState, STATE_OF_CHOICE } from './account-state'

const SORTS = ['nom', 'structure', 'debut', 'fin'] as const

export interface AccountTable extends TableParams<(typeof SORTS)[number]> {
  text: string
  state: AccountState | null
}

const first = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? ''

/** How a list of bank details is filtered, sorted and paged. */
export const parseAccountTable = (params: SearchParams): AccountTable => ({
  ...parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }),
  text: first(params.q).trim().slice(0, 100),
  state: STATE_OF_CHOICE[first(params.etat)] ?? null,
})
