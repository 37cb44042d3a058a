import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { listApprovals } from '@/lib/structures/queries/list-approvals'
import { ApprovalFilter } from '../approval-filter'
import { ApprovalTabs } from '../approval-tabs'
import { ApprovalsTable } from '../approvals-table'

export const metadata: Metadata = { title: 'Demandes déjà traitées' }

/** What the managers have answered, newest first, with who did. */
export default async function DecidedApprovalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { table, filter } = parseRequestList(params, 'desc')
  const { rows, total, structures } = await listApprovals({ isDecided: true, filter, table })
  const isFiltered = filter.kind !== null || filter.structureId !== null
  return (
    <PageShell title="Demandes déjà traitées" sentence="Ce qui a été accepté ou refusé dans vos structures, par qui et quand." trail={[{ label: 'Approbations', href: routes.approvals }]}>
      <ApprovalTabs current="decided" />
      {(total > 0 || isFiltered) && <ApprovalFilter path={routes.decidedApprovals} params={params} structures={structures} />}
      {rows.length === 0 ? (
        <EmptyState title={isFiltered ? 'Aucune demande ne correspond à ce filtre.' : 'Aucune demande n’a encore reçu de réponse'} />
      ) : (
        <>
          <ApprovalsTable rows={rows} path={routes.decidedApprovals} params={params} table={table} />
          <TablePages label="Pages des demandes" path={routes.decidedApprovals} params={params} table={table} total={total} noun="demande" />
        </>
      )}
    </PageShell>
  )
}
