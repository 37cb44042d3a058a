import { Download } from '@/components/ui/icons'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Table } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { type FiscalLine, fiscalLineColumns } from './fiscal-columns'

interface FiscalLinesProps {
  page: { rows: FiscalLine[]; after: string | null; before: string | null }
  count: number
  label: string
  params: SearchParams
  pageSize: number
  isFiltered: boolean
  /** The list of article 96 G, and not of everything that was sent. */
  isOfMandate: boolean
}

const EXPORTS = [['pdf', 'PDF'], ['xlsx', 'Excel'], ['csv', 'CSV'], ['totaux', 'totaux en CSV']] as const

/** The lines of the list, and the ways to take it away whole. */
export function FiscalLines({ page: { rows, after, before }, count, label, params, pageSize, isFiltered, isOfMandate }: FiscalLinesProps) {
  const everything = tableHref(routes.fiscalList, params, { perimetre: 'toutes' })
  if (count === 0) {
    return (
      <EmptyState title={`Aucune facture dans cette liste pour la période : ${label}.`} action={isOfMandate && <ButtonLink href={everything}>Afficher toutes les factures envoyées</ButtonLink>}>
        {isOfMandate && 'Elle reprend les factures saisies dans le portail, ou déposées avec des données structurées (Factur-X). Les autres PDF déposés n’y sont pas.'}
      </EmptyState>
    )
  }
  const exported = (format: string) => tableHref(routes.fiscalListExport, params, { format, apres: undefined, avant: undefined, avis: undefined, anomalies: undefined, taille: undefined })
  return (
    <section aria-labelledby="factures">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="factures">
          Factures et avoirs <span className="figures font-normal text-ink-soft">({count.toLocaleString('fr-FR')})</span>
        </h2>
        <div className="no-print flex flex-wrap gap-3">
          {EXPORTS.map(([format, name]) => (
            <ButtonLink key={format} href={exported(format)} download icon={<Download aria-hidden />}>{`Exporter : ${name}`}</ButtonLink>
          ))}
        </div>
      </div>
      {rows.length > 0 ? <Table caption="Factures et avoirs de la liste" captionHidden columns={fiscalLineColumns()} rows={rows} rowKey={({ id }) => id} /> : <EmptyState title="Aucune facture n’a de remarque." />}
      <Pagination
        label="Pages de la liste" summary={isFiltered ? 'Factures qui ont une remarque' : `Total de ${count.toLocaleString('fr-FR')} facture${count > 1 ? 's' : ''}`}
        previousHref={before ? tableHref(routes.fiscalList, params, { avant: before, apres: undefined }) : undefined}
        nextHref={after ? tableHref(routes.fiscalList, params, { apres: after, avant: undefined }) : undefined}
      >
        <RowsPerPage path={routes.fiscalList} params={params} current={pageSize} />
      </Pagination>
    </section>
  )
}
