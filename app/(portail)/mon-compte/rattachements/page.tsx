import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { AFFILIATION_STATUS } from '@/lib/structures/model/affiliation-status'
import { AFFILIATION_FILTERS, parseAffiliationTable } from '@/lib/structures/model/affiliation-table'
import { listMyAffiliations } from '@/lib/structures/queries/list-my-affiliations'
import { AffiliationsTable } from './affiliations-table'

export const metadata: Metadata = { title: 'Mes rattachements' }

const DONE = {
  demande: 'Votre demande est envoyée. Les gestionnaires de la structure sont prévenus par courriel ; leur réponse vous parviendra de même.',
  retrait: 'Votre demande est retirée.',
  depart: 'Votre rattachement est supprimé.',
  departs: 'Les rattachements choisis sont supprimés.',
}

const STATUSES = Object.entries(AFFILIATION_STATUS).map(([value, { label }]) => ({ value, label }))

export default async function AffiliationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fait, ...params } = await searchParams
  const table = parseAffiliationTable(params)
  const { rows, total, hasAny } = await listMyAffiliations({ table })
  const request = <ButtonLink href={routes.requestAffiliation} look="main">Demander un rattachement</ButtonLink>
  return (
    <PageShell title="Mes rattachements" sentence="Les structures pour lesquelles vous travaillez, et vos demandes." trail={[{ label: 'Mon compte', href: routes.account }]} actions={request}>
      <AccountTabs current="affiliations" />
      <DoneMessage done={fait} sentences={DONE} />
      {hasAny ? (
        <>
          <TableFilter path={routes.affiliations} params={params} names={AFFILIATION_FILTERS} label="Filtrer les rattachements">
            <FilterText name="q" label="Raison sociale ou identifiant" params={params} />
            <FilterChoice name="statut" label="Statut" params={params} all="Tous" choices={STATUSES} />
          </TableFilter>
          {rows.length > 0 ? <AffiliationsTable rows={rows} params={params} table={table} /> : <EmptyState title="Aucun rattachement ne répond à ces critères" />}
          <TablePages label="Pages des rattachements" path={routes.affiliations} params={params} table={table} total={total} noun="rattachement" />
        </>
      ) : (
        <EmptyState title="Vous n’êtes rattaché à aucune structure" action={<ButtonLink href={routes.createStructure}>Créer une structure</ButtonLink>}>
          Créez la vôtre, ou demandez à rejoindre une structure qui existe déjà.
        </EmptyState>
      )}
    </PageShell>
  )
}
