import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { parseStructureTable, STRUCTURE_FILTERS } from '@/lib/structures/model/structure-table'
import { listMyStructures } from '@/lib/structures/queries/list-my-structures'
import { StructuresTable } from './structures-table'

export const metadata: Metadata = { title: 'Mes structures' }

const STATUSES = [{ value: 'ACTIVE', label: 'Active' }, { value: 'INACTIVE', label: 'Inactive' }]

export default async function StructuresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const table = parseStructureTable(params)
  const { mine, total, rows } = await listMyStructures({ table })
  return (
    <PageShell title="Mes structures" sentence="Les structures pour lesquelles vous travaillez, et ce que vous y êtes." actions={<ButtonLink href={routes.createStructure} look="main">Créer une structure</ButtonLink>}>
      {mine === 0 ? (
        <EmptyState title="Vous n’avez pas encore de structure" action={<ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink>}>
          Créez la fiche de votre entreprise, ou demandez à rejoindre une structure qui existe déjà.
        </EmptyState>
      ) : (
        <>
          <TableFilter path={routes.structures} params={params} names={STRUCTURE_FILTERS} label="Filtrer les structures">
            <FilterText name="q" label="Nom, ville ou identifiant" params={params} />
            <FilterChoice name="statut" label="Statut" params={params} all="Tous" choices={STATUSES} />
          </TableFilter>
          {rows.length === 0 ? <EmptyState title="Aucune de vos structures ne correspond">Changez ou effacez les filtres.</EmptyState> : <StructuresTable rows={rows} params={params} table={table} />}
          {total > 0 && <TablePages label="Pages des structures" path={routes.structures} params={params} table={table} total={total} noun="structure" />}
        </>
      )}
    </PageShell>
  )
}
