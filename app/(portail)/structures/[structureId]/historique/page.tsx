import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { keyText, parseHistoryFilter, parseHistoryTable } from '@/lib/history/model/filter'
import { listHistory } from '@/lib/history/queries/list-history'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { HistoryExports } from './history-exports'
import { HistoryFilters } from './history-filters'
import { HistoryTable } from './history-table'

export const metadata: Metadata = { title: 'Historique' }

const TOO_LONG = 'Un classeur XLSX compte 20 000 lignes au plus : choisissez une période plus courte, ou le format CSV, qui n’a pas de limite.'

interface Props {
  params: Promise<{ structureId: string }>
  searchParams: Promise<SearchParams>
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const [{ structureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const table = parseHistoryTable(query)
  const { structure, people, rows, total, isCapped, hasPrevious, hasNext } = await listHistory({ structureId, filter: parseHistoryFilter(query), table })
  const path = routes.history(structureId)
  const [first, last] = [rows[0], rows.at(-1)]
  const figure = total.toLocaleString('fr-FR')
  return (
    <PageShell title="Historique" sentence={`Qui a fait quoi, et quand, sur ${structure.name}. Personne ne peut modifier ces lignes.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}>
      <StructureTabs structure={structure} current="history" />
      {fait === 'trop-long' && <div className="mb-6"><Alert tone="warning">{TOO_LONG}</Alert></div>}
      <HistoryFilters path={path} params={query} people={people} />
      {rows.length === 0 ? (
        <EmptyState title="Aucune ligne ne répond à ces critères">Élargissez la période, ou effacez les filtres.</EmptyState>
      ) : (
        <>
          <HistoryTable rows={rows} path={path} params={query} direction={table.direction} />
          <Pagination
            label="Pages de l’historique"
            summary={isCapped ? `Plus de ${figure} lignes` : `Total de ${figure} ligne${total > 1 ? 's' : ''}`}
            previousHref={hasPrevious && first ? tableHref(path, query, { avant: keyText(first) }) : undefined}
            nextHref={hasNext && last ? tableHref(path, query, { apres: keyText(last) }) : undefined}
          >
            <RowsPerPage path={path} params={query} current={table.pageSize} />
          </Pagination>
          <HistoryExports structureId={structureId} params={query} />
        </>
      )}
    </PageShell>
  )
}
