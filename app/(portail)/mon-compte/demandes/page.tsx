import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { REQUEST_KIND_LABEL } from '@/lib/structures/model/request-state'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { listMyRequests } from '@/lib/structures/queries/list-my-requests'
import { MyRequestsTable } from './my-requests-table'

export const metadata: Metadata = { title: 'Historique de mes demandes' }

const DONE = {
  demande: 'Votre demande est envoyée. Le gestionnaire est prévenu par courriel ; sa réponse vous parviendra de même.',
  retrait: 'Votre demande est retirée.',
}

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fait, ...params } = await searchParams
  const { table, filter } = parseRequestList(params, 'desc')
  const { rows, total } = await listMyRequests({ table, filter })
  const actions = <><ButtonLink href={routes.requestEntitlement}>Demander une habilitation</ButtonLink><ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink></>
  return (
    <PageShell title="Historique de mes demandes" sentence="Vos demandes de rattachement et d’habilitation : qui doit répondre, depuis quand, et les réponses reçues." trail={[{ label: 'Mon compte', href: routes.account }]} actions={actions}>
      <DoneMessage done={fait} sentences={DONE} />
      {(total > 0 || filter.kind) && (
        <TableFilter path={routes.requests} params={params} names={['type']} label="Filtrer mes demandes">
          <FilterChoice name="type" label="Nature" params={params} all="Toutes" choices={Object.entries(REQUEST_KIND_LABEL).map(([value, label]) => ({ value, label }))} />
        </TableFilter>
      )}
      {total === 0 ? (
        <EmptyState title={filter.kind ? 'Aucune demande ne correspond à ce filtre.' : 'Vous n’avez fait aucune demande'}>{filter.kind ? undefined : 'Vos demandes de rattachement et d’habilitation paraîtront ici, avec leur réponse.'}</EmptyState>
      ) : (
        <>
          <MyRequestsTable rows={rows} params={params} table={table} />
          <TablePages label="Pages des demandes" path={routes.requests} params={params} table={table} total={total} noun="demande" />
        </>
      )}
    </PageShell>
  )
}
