import { InvoiceTable } from '@/components/invoices/list/invoice-table'
import { type InvoiceRow, listed } from '@/components/invoices/list/listed-invoice'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Link } from '@/components/ui/link'
import { type ListSort, sortsOf } from '@/lib/invoices/model/list-params'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { SELECTION_FORM, SelectionDownload } from './selection-download'

interface SearchResultsProps {
  result: { rows: InvoiceRow[]; after: string | null; before: string | null; total: number; isCapped: boolean }
  params: SearchParams
  table: TableParams<ListSort>
  query: string
  withSeller: boolean
}

/** What was found: the table, its pages, and the ways to take it away. */
export function SearchResults({ result: { rows, after, before, total, isCapped }, params, table, query, withSeller }: SearchResultsProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Aucune facture ne correspond à ces critères.">
        La recherche porte sur les 24 derniers mois, sauf si vous donnez une date de dépôt ou cochez « Chercher aussi au-delà » sous « Plus de critères ».
      </EmptyState>
    )
  }
  const sorts = sortsOf((column) => ({ href: tableHref(routes.search, params, { tri: column, sens: table.sort === column && table.direction === 'asc' ? 'desc' : 'asc' }), current: table.sort === column ? table.direction : undefined }))
  const exported = (format: string) => `${routes.searchExport}?${new URLSearchParams([...new URLSearchParams(query), ['format', format]])}`
  const figure = total.toLocaleString('fr-FR')
  return (
    <section aria-labelledby="resultats">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="resultats">
          Résultats <span className="figures font-normal text-ink-soft">({isCapped ? `plus de ${figure}` : figure})</span>
        </h2>
        <div className="no-print flex flex-wrap gap-3">
          <a href={exported('csv')} className={buttonStyle('secondary')}>Exporter en CSV</a>
          <a href={exported('xlsx')} className={buttonStyle('secondary')}>Exporter pour Excel</a>
        </div>
      </div>
      <InvoiceTable caption="Factures trouvées" rows={rows.map(listed)} sorts={sorts} withSeller={withSeller} selectionForm={SELECTION_FORM} />
      <SelectionDownload query={query} />
      <Pagination
        label="Pages des résultats"
        summary={isCapped ? `Plus de ${figure} factures` : `Total de ${figure} facture${total > 1 ? 's' : ''}`}
        previousHref={before ? tableHref(routes.search, params, { avant: before, apres: undefined }) : undefined}
        nextHref={after ? tableHref(routes.search, params, { apres: after, avant: undefined }) : undefined}
      >
        {isCapped && (
          <Link href={tableHref(routes.search, params, { total: 'exact' })} className="text-link">
            Compter exactement
          </Link>
        )}
        <RowsPerPage path={routes.search} params={params} current={table.pageSize} />
      </Pagination>
    </section>
  )
}
