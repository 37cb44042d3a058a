import type { Metadata } from 'next'
import { receivedColumns } from '@/components/invoices/received/received-columns'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Table } from '@/components/ui/table'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { LIST_SORTS, type ListSort } from '@/lib/invoices/model/list-params'
import { countValidations, listValidations } from '@/lib/invoices/queries/list-validations'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams, tableHref } from '@/lib/shared/table-params'

export const metadata: Metadata = { title: 'Factures à valider' }

const DONE = { reponse: 'Votre réponse est enregistrée, et le fournisseur est prévenu par courriel.', valideur: 'La facture part chez le nouveau valideur.' }

/** « Factures à valider »: what sub- and co-contractors ask the person's structures to approve. */
export default async function ValidationsPage({ searchParams }: PageProps<'/factures-a-valider'>) {
  const { fait, ...params } = await searchParams
  const table = parseTableParams<ListSort>(params, { sorts: LIST_SORTS, sort: 'depot', direction: 'asc' })
  const isAll = firstOf(params.statut) === 'tout'
  const page = { text: firstOf(params.q).slice(0, 100), sort: table.sort, direction: table.direction, pageSize: table.pageSize, after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined }
  const [{ waiting, structures }, list] = await Promise.all([countValidations({}), listValidations({ ...page, isAll })])
  const sortOf = (column: ListSort) => ({ href: tableHref(routes.toValidate, params, { tri: column, sens: table.sort === column && table.direction === 'asc' ? 'desc' : 'asc' }), current: table.sort === column ? table.direction : undefined })
  return (
    <PageShell title="Factures à valider" sentence="Les factures de vos sous-traitants et cotraitants. Vous avez 15 jours pour répondre ; votre silence vaut accord." trail={[{ label: 'Facturation', href: '/domaines/facturation' }]}>
      <DoneMessage done={fait} sentences={DONE} />
      {structures === 0 ? (
        <EmptyState title="L’espace « Factures à valider » n’est ouvert dans aucune de vos structures">Il sert aux titulaires de marchés et aux mandataires de groupements. Un gestionnaire de votre structure peut l’ouvrir.</EmptyState>
      ) : (
        <>
          <TableFilter path={routes.toValidate} params={params} names={['q', 'statut']} label="Filtrer les factures à valider">
            <FilterText name="q" label="Numéro ou destinataire" params={params} />
            <FilterChoice name="statut" label="Statut" params={params} all={`À traiter (${waiting})`} choices={[{ value: 'tout', label: 'Toutes' }]} />
          </TableFilter>
          {list.rows.length === 0 ? (
            <EmptyState title="Aucune facture ici">{isAll || page.text ? 'Changez le filtre, ou effacez-le.' : 'Aucun sous-traitant ni cotraitant n’attend votre réponse.'}</EmptyState>
          ) : (
            <>
              <Table caption="Factures à valider" captionHidden columns={receivedColumns(sortOf, routes.validation)} rows={list.rows} rowKey={({ id }) => id} />
              <Pagination
                label="Pages des factures à valider"
                summary={isAll ? '' : `${waiting} facture${waiting > 1 ? 's' : ''}`}
                nextHref={list.after ? tableHref(routes.toValidate, params, { apres: list.after, avant: undefined }) : undefined}
                previousHref={list.before ? tableHref(routes.toValidate, params, { avant: list.before, apres: undefined }) : undefined}
              >
                <RowsPerPage path={routes.toValidate} params={params} current={table.pageSize} />
              </Pagination>
            </>
          )}
        </>
      )}
    </PageShell>
  )
}
