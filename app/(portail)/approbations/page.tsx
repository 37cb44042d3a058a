import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { EmptyState } from '@/components/ui/empty-state'
import { TablePages } from '@/components/ui/table-pages'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { listApprovals } from '@/lib/structures/queries/list-approvals'
import { ApprovalFilter } from './approval-filter'
import { ApprovalTabs } from './approval-tabs'
import { ApprovalsTable } from './approvals-table'
import { MASS_FORM, MassAnswer } from './mass-answer'

export const metadata: Metadata = { title: 'Approbations' }

const DONE = {
  accord: 'La demande est acceptée. La personne est prévenue par courriel.',
  refus: 'La demande est refusée. La personne est prévenue par courriel.',
}

/** « Approbations »: what waits for this manager, oldest first. */
export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fait, ...params } = await searchParams
  const { table, filter } = parseRequestList(params, 'asc')
  const { rows, total, structures } = await listApprovals({ isDecided: false, filter, table })
  const isFiltered = filter.kind !== null || filter.structureId !== null
  return (
    <PageShell title="Approbations" sentence="Les demandes de rattachement et d’habilitation qui attendent votre réponse. Répondez à chacune, ou cochez-en plusieurs.">
      <ApprovalTabs current="pending" />
      <DoneMessage done={fait} sentences={DONE} />
      {(total > 0 || isFiltered) && <ApprovalFilter path={routes.approvals} params={params} structures={structures} />}
      {rows.length === 0 ? (
        <EmptyState title={isFiltered ? 'Aucune demande ne correspond à ce filtre.' : 'Aucune demande n’attend votre réponse'}>
          {isFiltered ? undefined : 'Quand une personne demande à rejoindre une structure dont vous êtes gestionnaire, ou un espace de plus, sa demande paraît ici et un courriel vous prévient.'}
        </EmptyState>
      ) : (
        <>
          <ApprovalsTable rows={rows} path={routes.approvals} params={params} table={table} formId={MASS_FORM} />
          <TablePages label="Pages des demandes" path={routes.approvals} params={params} table={table} total={total} noun="demande" />
        </>
      )}
      <MassAnswer hasRows={rows.length > 0} />
    </PageShell>
  )
}
