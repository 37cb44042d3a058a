import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { MandatesTable } from '@/components/structures/mandates-table'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { parseMandateTable } from '@/lib/mandates/model/mandate-table'
import { MANDATE_STATUS } from '@/lib/mandates/model/status'
import { listMandates } from '@/lib/mandates/queries/list-mandates'
import { routes } from '@/lib/shared/routes'
import { getStructure } from '@/lib/structures/queries/get-structure'

export const metadata: Metadata = { title: 'Mandats' }

const STATUSES = Object.entries(MANDATE_STATUS).map(([value, { label }]) => ({ value, label }))

export default async function StructureMandatesPage({ params, searchParams }: PageProps<'/structures/[structureId]/mandats'>) {
  const [{ structureId }, query] = await Promise.all([params, searchParams])
  const structure = await getStructure({ structureId })
  const table = { ...parseMandateTable(query), structureId }
  const { rows, total } = await listMandates({ table })
  const path = routes.structureMandates(structureId)
  const subscribe = structure.canSign && structure.kind === 'PRIVATE' && !structure.mandate ? <ButtonLink href={`${routes.subscribeMandate}?structure=${structureId}`} look="main">Souscrire un mandat de facturation</ButtonLink> : undefined
  const isEmpty = total === 0 && table.status === null
  return (
    <PageShell
      title="Mandats"
      sentence={`Les mandats de facturation de ${structure.name}. ${structure.mandate ? 'L’un est actif : la saisie à l’écran et le dépôt sont possibles.' : 'Sans mandat actif, la saisie à l’écran est impossible ; le dépôt reste possible.'}`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
      actions={isEmpty ? undefined : subscribe}
    >
      <StructureTabs structure={structure} current="mandates" />
      {isEmpty ? (
        <EmptyState title="Cette structure n’a pas de mandat" action={subscribe}>Le mandat permet de saisir des factures à l’écran. Il n’en faut pas pour déposer un PDF.</EmptyState>
      ) : (
        <>
          <TableFilter path={path} params={query} names={['statut']} label="Filtrer les mandats">
            <FilterChoice name="statut" label="Statut" params={query} all="Tous" choices={STATUSES} />
          </TableFilter>
          {rows.length === 0 ? <EmptyState title="Aucun mandat ne correspond">Changez ou effacez le filtre.</EmptyState> : <MandatesTable rows={rows} path={path} params={query} table={table} withStructure={false} />}
          {total > 0 && <TablePages label="Pages des mandats" path={path} params={query} table={table} total={total} noun="mandat" />}
        </>
      )}
    </PageShell>
  )
}
