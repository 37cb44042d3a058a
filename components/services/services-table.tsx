import { Link } from '@/components/ui/link'
import { DateText } from '@/components/ui/date'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { SERVICE_STATE_CHOICES } from '@/lib/services/model/service-state'
import type { ServiceTable } from '@/lib/services/model/service-table'
import type { ServiceLine } from '@/lib/services/queries/list-services'
import { routes } from '@/lib/shared/routes'
import { type SearchParams, tableHref } from '@/lib/shared/table-params'
import { ServiceStatePill } from './service-state'

interface ServicesTableProps {
  path: string
  params: SearchParams
  table: ServiceTable
  rows: ServiceLine[]
  total: number
  /** Of all structures at once: each row names its own. */
  withStructure?: boolean
  /** Form of « Désactiver la sélection »; absent for those who may not. */
  formId?: string
}

/** The services of a structure, or of all the person's (portal 3.6: code, libellé, début, fin, actif; sortable). */
export function ServicesTable({ path, params, table, rows, total, withStructure = false, formId }: ServicesTableProps) {
  const sort = (key: ServiceTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(path, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<ServiceLine>[] = [
    { key: 'code', header: 'Code', rowHeader: true, sort: sort('code'), cell: ({ id, structureId, code }) => <Link className="text-link break-all" href={routes.service(structureId, id)}>{code}</Link> },
    { key: 'name', header: 'Libellé', sort: sort('libelle'), cell: ({ name }) => name },
    ...(withStructure ? [{ key: 'structure', header: 'Structure', sort: sort('structure'), cell: ({ structureName }: ServiceLine) => structureName }] : []),
    { key: 'from', header: 'Début', sort: sort('debut'), cell: ({ activeFrom }) => <DateText date={activeFrom} /> },
    { key: 'until', header: 'Fin', sort: sort('fin'), cell: ({ activeUntil }) => (activeUntil ? <DateText date={activeUntil} /> : 'Sans fin') },
    { key: 'state', header: 'État', sort: sort('etat'), cell: ({ state }) => <ServiceStatePill state={state} /> },
  ]
  return (
    <>
      <TableFilter path={path} params={params} names={['q', 'etat']} label="Filtrer les services">
        <FilterText name="q" label="Code ou libellé" params={params} />
        <FilterChoice name="etat" label="État" params={params} all="Tous" choices={SERVICE_STATE_CHOICES} />
      </TableFilter>
      {rows.length === 0 ? (
        <EmptyState title="Aucun service ne correspond">{total > 0 ? 'Cette page n’existe plus : revenez à la première.' : 'Changez les filtres pour en voir d’autres.'}</EmptyState>
      ) : (
        <Table caption="Services" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} selection={formId ? { formId, name: 'serviceIds', label: ({ code }) => `Choisir ${code}` } : undefined} />
      )}
      <TablePages label="Pages des services" path={path} params={params} table={table} total={total} noun="service" />
    </>
  )
}
