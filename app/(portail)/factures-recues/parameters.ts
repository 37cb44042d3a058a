import { LIST_SORTS, type ListSort } from '@/lib/invoices/model/list-params'
import { RECEIVED_STATUSES } from '@/lib/invoices/model/treatment'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams, tableHref, type Direction, type SearchParams, type TableParams } from '@/lib/shared/table-params'

/** The address of « Factures reçues » as what its query takes; what cannot be read falls back to its default. */
export function parseReceived(params: SearchParams) {
  const structure = firstOf(params.structure)
  const status = firstOf(params.statut)
  return {
    table: parseTableParams<ListSort>(params, { sorts: LIST_SORTS, sort: 'depot', direction: 'asc' }),
    text: firstOf(params.q).slice(0, 100),
    status: status === 'tout' ? ('tout' as const) : (RECEIVED_STATUSES.find((known) => known === status) ?? null),
    structureId: /^[0-9a-f-]{36}$/i.test(structure) ? structure : null,
    after: firstOf(params.apres) || undefined,
    before: firstOf(params.avant) || undefined,
  }
}

/** Its links: every sort and page is an address. */
export const receivedLinks = (params: SearchParams, { sort, direction }: TableParams<ListSort>) => ({
  sortOf: (column: ListSort): { href: string; current?: Direction } => ({
    href: tableHref(routes.received, params, { tri: column, sens: sort === column && direction === 'asc' ? 'desc' : 'asc' }),
    current: sort === column ? direction : undefined,
  }),
  next: (after: string | null) => (after ? tableHref(routes.received, params, { apres: after, avant: undefined }) : undefined),
  previous: (before: string | null) => (before ? tableHref(routes.received, params, { avant: before, apres: undefined }) : undefined),
})
