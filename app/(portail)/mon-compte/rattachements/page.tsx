import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { parseAffiliationTable } from '@/lib/structures/model/affiliation-table'
import { listMyAffiliations } from '@/lib/structures/queries/list-my-affiliations'
import { AffiliationsTable } from './affiliations-table'

export const metadata: Metadata = { title: 'Mes rattachements' }

const DONE = {
  demande: 'Votre demande est envoyée. Les gestionnaires de la structure sont prévenus par courriel ; leur réponse vous parviendra de même.',
  retrait: 'Votre demande est retirée.',
  depart: 'Votre rattachement est supprimé.',
}

export default async function AffiliationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fait, ...params } = await searchParams
  const table = parseAffiliationTable(params)
  const { rows, total } = await listMyAffiliations({ table })
  const request = <ButtonLink href={routes.requestAffiliation} look="main">Demander un rattachement</ButtonLink>
  return (
    <PageShell title="Mes rattachements" sentence="Les structures pour lesquelles vous travaillez, et vos demandes." trail={[{ label: 'Mon compte', href: routes.account }]} actions={request}>
      <AccountTabs current="affiliations" />
      <DoneMessage done={fait} sentences={DONE} />
      {total === 0 ? (
        <EmptyState title="Vous n’êtes rattaché à aucune structure" action={<ButtonLink href={routes.createStructure}>Créer une structure</ButtonLink>}>
          Créez la vôtre, ou demandez à rejoindre une structure qui existe déjà.
        </EmptyState>
      ) : (
        <>
          <AffiliationsTable rows={rows} params={params} table={table} />
          <Pagination
            label="Pages des rattachements"
            summary={`Total de ${total} rattachement${total > 1 ? 's' : ''}`}
            previousHref={table.page > 1 ? tableHref(routes.affiliations, params, { page: table.page - 1 }) : undefined}
            nextHref={table.page * table.pageSize < total ? tableHref(routes.affiliations, params, { page: table.page + 1 }) : undefined}
          >
            <RowsPerPage path={routes.affiliations} params={params} current={table.pageSize} />
          </Pagination>
        </>
      )}
    </PageShell>
  )
}
