import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { EmptyState } from '@/components/ui/empty-state'
import type { SearchParams } from '@/lib/shared/table-params'
import { listApprovals } from '@/lib/structures/queries/list-approvals'
import { ApprovalCard } from './approval-card'

export const metadata: Metadata = { title: 'Approbations' }

const DONE = {
  accord: 'La demande est acceptée. La personne est prévenue par courriel.',
  refus: 'La demande est refusée. La personne est prévenue par courriel.',
}

export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ fait }, approvals] = await Promise.all([searchParams, listApprovals({})])
  return (
    <PageShell title="Approbations" sentence="Les demandes de rattachement à vos structures qui attendent votre réponse." width="form">
      <DoneMessage done={fait} sentences={DONE} />
      {approvals.length === 0 ? (
        <EmptyState title="Aucune demande n’attend votre réponse">Quand une personne demande à rejoindre une structure dont vous êtes gestionnaire, vous recevez un courriel et sa demande paraît ici.</EmptyState>
      ) : (
        <div className="space-y-6">
          {approvals.map((approval) => <ApprovalCard key={approval.id} approval={approval} />)}
        </div>
      )}
    </PageShell>
  )
}
