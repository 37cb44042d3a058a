import type { Metadata } from 'next'
import { receivedColumns } from '@/components/invoices/received/received-columns'
import { PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Table } from '@/components/ui/table'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { statusRow } from '@/lib/invoices/model/status'
import { RECEIVED_STATUSES, TO_TREAT } from '@/lib/invoices/model/treatment'
import { countReceived, listReceived, listReceivingStructures } from '@/lib/invoices/queries/list-received'
import { routes } from '@/lib/shared/routes'
import { parseReceived, receivedLinks } from './parameters'
import { TreatMany } from './treat-many'

export const metadata: Metadata = { title: 'Factures reçues' }

const FORM_ID = 'traiter'

/** « Factures reçues »: what suppliers sent to the person's public structures. */
export default async function ReceivedPage({ searchParams }: PageProps<'/factures-recues'>) {
  const params = await searchParams
  const { table, ...asked } = parseReceived(params)
  const [structures, counts, list] = await Promise.all([listReceivingStructures({}), countReceived({ structureId: asked.structureId }), listReceived({ ...asked, sort: table.sort, direction: table.direction, pageSize: table.pageSize })])
  const links = receivedLinks(params, table)
  const total = (asked.status === null ? TO_TREAT : asked.status === 'tout' ? RECEIVED_STATUSES : [asked.status]).reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const choices = [{ value: 'tout', label: 'Toutes les factures reçues' }, ...RECEIVED_STATUSES.map((value) => ({ value, label: statusRow(value).label }))]
  const none = structures.length === 0
  return (
    <PageShell title="Factures reçues" sentence="Les factures que vos fournisseurs ont mises à votre disposition. Ce que vous décidez leur est dit aussitôt." trail={[{ label: 'Facturation', href: '/domaines/facturation' }]}>
      {none ? (
        <EmptyState title="Aucune structure publique ne vous ouvre cet espace">Les factures reçues sont celles des structures publiques. Il faut y être rattaché, et que l’espace « Factures reçues » y soit ouvert.</EmptyState>
      ) : (
        <>
          <TableFilter path={routes.received} params={params} names={['q', 'statut', 'structure']} label="Filtrer les factures reçues">
            <FilterText name="q" label="Numéro" params={params} />
            <FilterChoice name="statut" label="Statut" params={params} all="À traiter" choices={choices} />
            {structures.length > 1 && <FilterChoice name="structure" label="Structure" params={params} all="Toutes mes structures" choices={structures.map(({ id, name }) => ({ value: id, label: name }))} />}
          </TableFilter>
          {list.rows.length === 0 ? (
            <EmptyState title="Aucune facture ici">{asked.text || asked.status ? 'Changez le filtre, ou effacez-le.' : 'Rien n’attend votre traitement. Les nouvelles factures paraissent ici dès leur mise à disposition.'}</EmptyState>
          ) : (
            <>
              <Table caption="Factures reçues" captionHidden columns={receivedColumns(links.sortOf)} rows={list.rows} rowKey={({ id, version }) => `${id}:${version}`} selection={{ formId: FORM_ID, name: 'chosen', label: ({ number }) => `Choisir la facture ${number}` }} />
              <Pagination label="Pages des factures reçues" summary={`${total} facture${total > 1 ? 's' : ''}`} nextHref={links.next(list.after)} previousHref={links.previous(list.before)}>
                <RowsPerPage path={routes.received} params={params} current={table.pageSize} />
              </Pagination>
              <TreatMany formId={FORM_ID} structureId={asked.structureId ?? structures[0]?.id ?? ''} />
            </>
          )}
        </>
      )}
    </PageShell>
  )
}
