import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { ENTITLEMENT_FILTERS, parseEntitlementList } from '@/lib/structures/model/entitlement-table'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import { listMyEntitlements } from '@/lib/structures/queries/list-my-entitlements'
import { EntitlementsTable } from './entitlements-table'

export const metadata: Metadata = { title: 'Mes habilitations' }

export default async function EntitlementsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const list = parseEntitlementList(params)
  const { rows, total, managed, structures } = await listMyEntitlements(list)
  const isFiltered = list.structureId !== null || list.workspace !== null
  return (
    <PageShell
      title="Mes habilitations"
      sentence="Les espaces où vous travaillez, structure par structure, et ce que vous pouvez y faire."
      trail={[{ label: 'Mon compte', href: routes.account }]}
      actions={<ButtonLink href={routes.requestEntitlement} look="main">Demander une habilitation</ButtonLink>}
    >
      {managed.length > 0 && (
        <div className="mb-6">
          <Alert>Vous gérez {new Intl.ListFormat('fr-FR').format(managed)} : vous y avez tous les droits dans chaque espace ouvert, sans habilitation.</Alert>
        </div>
      )}
      {(total > 0 || isFiltered) && (
        <TableFilter path={routes.entitlements} params={params} names={ENTITLEMENT_FILTERS} label="Filtrer mes habilitations">
          <FilterChoice name="structure" label="Structure" params={params} all="Toutes" choices={structures.map(({ id, name }) => ({ value: id, label: name }))} />
          <FilterChoice name="espace" label="Espace" params={params} all="Tous" choices={Object.entries(WORKSPACE_LABEL).map(([value, label]) => ({ value, label }))} />
        </TableFilter>
      )}
      {total === 0 ? (
        <EmptyState title={isFiltered ? 'Aucune habilitation ne correspond à ce filtre.' : 'Vous n’avez pas d’habilitation'}>{isFiltered ? undefined : 'Une habilitation vous ouvre un espace d’une structure, en consultation ou en modification. Demandez-la au gestionnaire.'}</EmptyState>
      ) : (
        <>
          <EntitlementsTable rows={rows} params={params} table={list.table} />
          <TablePages label="Pages des habilitations" path={routes.entitlements} params={params} table={list.table} total={total} noun="habilitation" />
        </>
      )}
    </PageShell>
  )
}
