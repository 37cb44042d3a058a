import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { parseStructureList, STRUCTURE_FILTERS } from '@/lib/structures/model/structure-table'
import { listMyStructures } from '@/lib/structures/queries/list-my-structures'
import { StructuresTable } from './structures-table'

export const metadata: Metadata = { title: 'Mes structures' }

const STATUSES = [{ value: 'active', label: 'Active' }, { value: 'inactive', label: 'Inactive' }]

export default async function StructuresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const list = parseStructureList(params)
  const { rows, total, hasAny } = await listMyStructures(list)
  return (
    <PageShell title="Mes structures" sentence="Les structures pour lesquelles vous travaillez, et ce que vous y êtes." actions={<ButtonLink href={routes.createStructure} look="main">Créer une structure</ButtonLink>}>
      {hasAny ? (
        <>
          <TableFilter path={routes.structures} params={params} names={STRUCTURE_FILTERS} label="Filtrer mes structures">
            <FilterText name="q" label="Raison sociale, ville ou identifiant" params={params} />
            <FilterChoice name="statut" label="Statut" params={params} all="Tous" choices={STATUSES} />
          </TableFilter>
          {rows.length > 0 ? <StructuresTable rows={rows} params={params} table={list.table} /> : <EmptyState title="Aucune structure ne répond à ces critères" />}
          <TablePages label="Pages des structures" path={routes.structures} params={params} table={list.table} total={total} noun="structure" />
        </>
      ) : (
        <EmptyState title="Vous n’avez pas encore de structure" action={<ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink>}>
          Créez la fiche de votre entreprise, ou demandez à rejoindre une structure qui existe déjà.
        </EmptyState>
      )}
    </PageShell>
  )
}
