import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { DateText } from '@/components/ui/date'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { ACCOUNT_STATE_CHOICES } from '@/lib/bank-accounts/model/account-state'
import type { AccountTable } from '@/lib/bank-accounts/model/account-table'
import type { BankAccountLine } from '@/lib/bank-accounts/queries/list-bank-accounts'
import { routes } from '@/lib/shared/routes'
import { type SearchParams, tableHref } from '@/lib/shared/table-params'
import { AccountStatePill } from './account-state'

interface AccountsTableProps {
  path: string
  params: SearchParams
  table: AccountTable
  rows: BankAccountLine[]
  total: number
  /** Of all structures at once: each row names its own. */
  withStructure?: boolean
}

/** The bank details of a structure, or of all the person's. */
export function AccountsTable({ path, params, table, rows, total, withStructure = false }: AccountsTableProps) {
  const sort = (key: AccountTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(path, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<BankAccountLine>[] = [
    { key: 'name', header: 'Nom', rowHeader: true, sort: sort('nom'), cell: ({ id, structureId, name }) => <Link className="text-link" href={routes.bankAccount(structureId, id)}>{name}</Link> },
    ...(withStructure ? [{ key: 'structure', header: 'Structure', sort: sort('structure'), cell: ({ structureName }: BankAccountLine) => structureName }] : []),
    { key: 'account', header: 'Compte', cell: ({ type, account, factorName }) => <div><span className="figures sm:whitespace-nowrap">{account}</span><p className="text-sm text-ink-soft">{type}{factorName && <> <Badge tone="read">Affactureur : {factorName}</Badge></>}</p></div> },
    { key: 'from', header: 'Début', sort: sort('debut'), cell: ({ validFrom }) => <DateText date={validFrom} /> },
    { key: 'until', header: 'Fin', sort: sort('fin'), cell: ({ validUntil }) => (validUntil ? <DateText date={validUntil} /> : 'Sans fin') },
    { key: 'state', header: 'État', cell: ({ state }) => <AccountStatePill state={state} /> },
  ]
  return (
    <>
      <TableFilter path={path} params={params} names={['q', 'etat']} label="Filtrer les coordonnées bancaires">
        <FilterText name="q" label="Nom" params={params} />
        <FilterChoice name="etat" label="État" params={params} all="Toutes" choices={ACCOUNT_STATE_CHOICES} />
      </TableFilter>
      {rows.length === 0 ? (
        <EmptyState title="Aucune coordonnée bancaire ne correspond">{total > 0 ? 'Cette page n’existe plus : revenez à la première.' : 'Changez les filtres pour en voir d’autres.'}</EmptyState>
      ) : (
        <Table caption="Coordonnées bancaires" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      <TablePages label="Pages des coordonnées bancaires" path={path} params={params} table={table} total={total} noun="coordonnée bancaire" plural="coordonnées bancaires" />
    </>
  )
}
