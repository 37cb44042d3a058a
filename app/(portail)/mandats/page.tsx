import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { MandatesTable } from '@/components/structures/mandates-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { MANDATE_FILTERS, parseMandateTable } from '@/lib/mandates/model/mandate-table'
import { MANDATE_STATUS } from '@/lib/mandates/model/status'
import { listMandates } from '@/lib/mandates/queries/list-mandates'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import type { SearchParams } from '@/lib/shared/table-params'

export const metadata: Metadata = { title: 'Gérer un mandat de facturation' }

const STATUSES = Object.entries(MANDATE_STATUS).map(([value, { label }]) => ({ value, label }))

export default async function MandatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const table = parseMandateTable(params)
  const { rows, total, structures, canSubscribe } = await listMandates({ table })
  const subscribe = canSubscribe ? <ButtonLink href={routes.subscribeMandate} look="main">Souscrire un mandat de facturation</ButtonLink> : undefined
  return (
    <PageShell title="Gérer un mandat de facturation" sentence="Consultez et révoquez les mandats de vos structures." trail={[{ label: 'Facturation' }]} actions={structures.length > 0 ? subscribe : undefined}>
      {structures.length === 0 ? (
        <EmptyState title="Vos structures n’ont pas encore de mandat" action={subscribe}>
          Le mandat permet de saisir des factures à l’écran : le portail les émet en votre nom. Il n’en faut pas pour déposer un PDF.
        </EmptyState>
      ) : (
        <>
          <TableFilter path={routes.mandates} params={params} names={MANDATE_FILTERS} label="Filtrer les mandats">
            <FilterChoice name="structure" label="Structure" params={params} all="Toutes" choices={structures.map(({ id, name, identifier }) => ({ value: id, label: `${name} – ${formatSiret(identifier)}` }))} />
            <FilterChoice name="statut" label="Statut" params={params} all="Tous" choices={STATUSES} />
          </TableFilter>
          {rows.length === 0 ? <EmptyState title="Aucun mandat ne correspond">Changez ou effacez les filtres.</EmptyState> : <MandatesTable rows={rows} path={routes.mandates} params={params} table={table} withStructure />}
          {total > 0 && <TablePages label="Pages des mandats" path={routes.mandates} params={params} table={table} total={total} noun="mandat" />}
        </>
      )}
    </PageShell>
  )
}
