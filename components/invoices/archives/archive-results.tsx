import { Download } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import type { InvoiceRow } from '@/components/invoices/list/listed-invoice'
import { Amount } from '@/components/ui/amount'
import { buttonStyle } from '@/components/ui/button-style'
import { ButtonLink } from '@/components/ui/button'
import { DateText, InstantText } from '@/components/ui/date'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { type Column, Table } from '@/components/ui/table'
import type { ListSort } from '@/lib/invoices/model/list-params'
import { statusRow } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { tableHref, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import type { ArchiveVerdict } from '@/prisma/generated/enums'
import { ArchiveVerdictLine } from './archive-verdict'

export type ArchiveRow = InvoiceRow & { keptUntil: string; verdict: ArchiveVerdict | null; checkedAt: Date | null }

interface ArchiveResultsProps {
  list: { rows: ArchiveRow[]; after: string | null; before: string | null; total: number; isCapped: boolean }
  params: SearchParams
  table: TableParams<ListSort>
  withSeller: boolean
  isSearched: boolean
  /** Days from the end of an invoice's life to its archive, and years it is kept: said where there is none yet. */
  rule: { days: number; years: number }
}

const SELECTION_FORM = 'telecharger-archives'

/** Number, recipient and amount as in every list; then what is an archive's own: how it ended, until when it is kept, and whether it is whole. */
function columnsOf({ params, table, withSeller }: Pick<ArchiveResultsProps, 'params' | 'table' | 'withSeller'>): Column<ArchiveRow>[] {
  const sortOf = (column: ListSort) => ({ href: tableHref(routes.archives, params, { tri: column, sens: table.sort === column && table.direction === 'asc' ? 'desc' : 'asc' }), current: table.sort === column ? table.direction : undefined })
  return [
    {
      key: 'numero', header: 'Numéro', rowHeader: true, sort: sortOf('numero'),
      cell: ({ id, number, typeCode }) => (
        <>
          <Link href={routes.archive(id)} className="text-link whitespace-nowrap">{number}</Link>
          {typeCode === '381' && <span className="block text-sm font-normal text-ink-soft">Avoir</span>}
        </>
      ),
    },
    {
      key: 'destinataire', header: 'Destinataire', sort: sortOf('destinataire'),
      cell: ({ recipientName, recipientSiret }) => (
        <span className="block max-w-72 min-w-0 max-md:text-right">
          {recipientName}
          {recipientSiret && <span className="figures block text-sm text-ink-soft">{formatSiret(recipientSiret)}</span>}
        </span>
      ),
    },
    { key: 'montant', header: 'Montant TTC', align: 'end', sort: sortOf('montant'), cell: ({ totalWithVat, currency }) => totalWithVat !== null && <Amount cents={totalWithVat} currency={currency} /> },
    { key: 'depot', header: 'Déposée le', sort: sortOf('depot'), cell: ({ submittedAt }) => submittedAt && <InstantText at={submittedAt} /> },
    { key: 'statut', header: 'Statut', sort: sortOf('statut'), cell: ({ status }) => statusRow(status).label },
    { key: 'fin', header: 'Conservée jusqu’au', cell: ({ keptUntil }) => <DateText date={keptUntil} /> },
    { key: 'integrite', header: 'Intégrité', prose: true, cell: (row) => <ArchiveVerdictLine verdict={row.verdict} checkedAt={row.checkedAt} /> },
    ...(withSeller ? [{ key: 'fournisseur', header: 'Fournisseur', cell: ({ sellerName }: ArchiveRow) => sellerName }] : []),
  ]
}

/** What was found: the table, its pages, and the ways to take it away. */
export function ArchiveResults({ list: { rows, after, before, total, isCapped }, params, table, withSeller, isSearched, rule }: ArchiveResultsProps) {
  if (rows.length === 0) {
    return isSearched ? (
      <EmptyState title="Aucune archive ne correspond à ces critères.">Une facture qui vit encore est dans « Rechercher ».</EmptyState>
    ) : (
      <EmptyState title="Aucune facture n’est encore archivée." action={<ButtonLink href={routes.search}>Rechercher une facture</ButtonLink>}>
        {`Une facture entre ici ${rule.days} jours après sa mise en paiement, ou après que son rejet est traité. Elle y est gardée ${rule.years} ans à compter de son envoi.`}
      </EmptyState>
    )
  }
  const figure = total.toLocaleString('fr-FR')
  const whole = tableHref(routes.archivesDownload, params, { quoi: 'resultat', apres: undefined, avant: undefined, avis: undefined, taille: undefined, tri: undefined, sens: undefined })
  return (
    <section aria-labelledby="resultats">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="resultats">
          Factures archivées <span className="figures font-normal text-ink-soft">({isCapped ? `plus de ${figure}` : figure})</span>
        </h2>
        <ButtonLink href={whole} download className="no-print" icon={<Download aria-hidden />}>Télécharger tout le résultat (ZIP)</ButtonLink>
      </div>
      <Table
        caption="Factures archivées" captionHidden columns={columnsOf({ params, table, withSeller })} rows={rows} rowKey={({ id }) => id}
        selection={{ formId: SELECTION_FORM, name: 'facture', label: ({ number }) => `Choisir la facture ${number ?? ''}` }}
      />
      <form id={SELECTION_FORM} action={routes.archivesDownload} method="get" aria-label="Télécharger les archives cochées" className="no-print mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className={buttonStyle('secondary')}>
          <Download aria-hidden />
          Télécharger les archives cochées (ZIP)
        </button>
        <span className="text-sm text-ink-soft">Originaux, certificats, pièces jointes, données et index lisible partout. 120 Mo au plus.</span>
      </form>
      <Pagination
        label="Pages des archives" summary={isCapped ? `Plus de ${figure} factures` : `Total de ${figure} facture${total > 1 ? 's' : ''}`}
        previousHref={before ? tableHref(routes.archives, params, { avant: before, apres: undefined }) : undefined}
        nextHref={after ? tableHref(routes.archives, params, { apres: after, avant: undefined }) : undefined}
      >
        <RowsPerPage path={routes.archives} params={params} current={table.pageSize} />
      </Pagination>
    </section>
  )
}
