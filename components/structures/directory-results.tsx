import { Link } from '@/components/ui/link'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Table, type Column } from '@/components/ui/table'
import type { DirectorySort } from '@/lib/directory/model/criteria'
import type { DirectoryResult, DirectoryRow } from '@/lib/directory/model/directory-entry'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { tableHref, visiblePages, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { StructureStatusPill } from './structure-status'

interface DirectoryResultsProps {
  result: DirectoryResult
  params: SearchParams
  table: TableParams<DirectorySort>
  /** The name and town as typed. */
  asked: string
}

const CELLS: (Column<DirectoryRow> & { sortKey: DirectorySort })[] = [
  { key: 'name', sortKey: 'nom', header: 'Raison sociale', rowHeader: true, cell: ({ name, identifier }) => <Link href={routes.directoryEntry(identifier)} className="text-link">{name}</Link> },
  { key: 'identifier', sortKey: 'siret', header: 'SIRET', cell: ({ identifier }) => <span className="figures whitespace-nowrap">{formatSiret(identifier)}</span> },
  { key: 'postalCode', sortKey: 'code-postal', header: 'Code postal', cell: ({ postalCode }) => <span className="figures">{postalCode}</span> },
  { key: 'city', sortKey: 'ville', header: 'Ville', cell: ({ city }) => city },
  { key: 'status', sortKey: 'statut', header: 'Statut', cell: ({ status }) => <StructureStatusPill status={status} /> },
]

/** What the directory found, as a table whose order and page stand in the address. */
export function DirectoryResults({ result, params, table, asked }: DirectoryResultsProps) {
  const { rows, total, isCapped, isNear } = result
  if (total === 0) return <NothingFound />
  const pageCount = Math.ceil(total / table.pageSize)
  const first = (table.page - 1) * table.pageSize + 1
  const columns = CELLS.map(({ sortKey, ...column }) => {
    // Nearest first is the order of near results, until another is asked for.
    const isNearest = isNear && table.sort === 'nom' && table.direction === 'asc'
    const current = table.sort === sortKey && !isNearest ? table.direction : undefined
    return { ...column, sort: { href: tableHref(routes.directory, params, { tri: sortKey, sens: current === 'asc' ? 'desc' : 'asc' }), current } }
  })
  const pageHref = (page: number) => tableHref(routes.directory, params, { page })
  const range = rows.length > 0 ? `${first} à ${first + rows.length - 1} sur ` : ''
  return (
    <section aria-label="Résultats" className="space-y-4">
      {isNear && <Alert tone="info" title={`Résultats proches de « ${asked} »`}>Aucune structure ne porte exactement ces mots. Celles-ci leur ressemblent, les plus proches d’abord.</Alert>}
      {rows.length === 0 ? (
        <EmptyState title="Il n’y a pas de page si lointaine" action={<ButtonLink href={pageHref(1)}>Revenir à la première page</ButtonLink>} />
      ) : (
        <Table caption="Structures publiques trouvées" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination
        label="Pages des structures publiques"
        summary={isCapped ? `${range}plus de 1 000 structures. Voici 1 000 d’entre elles : précisez votre recherche` : `${range}${total} structure${total > 1 ? 's' : ''}`}
        previousHref={table.page > 1 ? pageHref(Math.min(table.page - 1, pageCount)) : undefined}
        nextHref={table.page < pageCount ? pageHref(table.page + 1) : undefined}
        pages={visiblePages(table.page, pageCount).map((number) => ({ number, href: number === null ? undefined : pageHref(number), current: number === table.page }))}
      >
        <RowsPerPage path={routes.directory} params={params} current={table.pageSize} />
      </Pagination>
    </section>
  )
}

const NothingFound = () => (
  <EmptyState title="Aucune structure publique ne correspond à ces critères">
    <ul className="mx-auto inline-block list-disc space-y-1 pl-5 text-left">
      <li>Élargissez le nom avec un * : « mair* » plutôt que « mairie de… ».</li>
      <li>Cherchez par le SIRET : il figure sur le bon de commande.</li>
      <li>Retirez un critère : la ville peut être celle du siège.</li>
      <li>Une entreprise ou une association n’est pas dans cet annuaire.</li>
    </ul>
  </EmptyState>
)
