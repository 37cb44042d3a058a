import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { currentMembership, requireActor } from '@/lib/access/session'
import { can, reachOf } from '@/lib/access/permissions'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { countToSign } from '@/lib/mandates/queries/count-to-sign'
import { listSubscribable } from '@/lib/mandates/queries/list-subscribable'
import { countPendingApprovals } from '@/lib/structures/queries/list-approvals'
import { listMyAffiliations } from '@/lib/structures/queries/list-my-affiliations'
import { parseAffiliationTable } from '@/lib/structures/model/affiliation-table'
import { FirstSteps } from './first-steps'
import { WaitingList } from './waiting-list'

export const metadata: Metadata = { title: 'Accueil connecté' }

export default async function ConnectedHomePage() {
  const actor = await requireActor()
  const membership = currentMembership(actor)
  const [approvals, toSign, subscribable, affiliations, invoices] = await Promise.all([
    countPendingApprovals({}),
    countToSign({}),
    listSubscribable({}),
    listMyAffiliations({ table: parseAffiliationTable({}) }),
    countInvoices({}),
  ])
  const canDeposit = reachOf(actor, 'invoice.write').length > 0
  return (
    <PageShell title={`Bonjour ${actor.firstName} ${actor.lastName}`} sentence={membership ? `Vous travaillez pour ${membership.structureName}.` : 'Votre compte est prêt. Il lui manque une structure.'}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <WaitingList approvals={approvals} toSign={toSign} drafts={invoices.byStatus.BROUILLON ?? 0} toRecycle={invoices.byStatus.A_RECYCLER ?? 0} suspended={invoices.byStatus.SUSPENDUE ?? 0} />
        <FirstSteps
          hasStructure={membership !== null}
          hasRequest={affiliations.rows.some((row) => row.status === 'EN_COURS_DE_VALIDATION')}
          mandate={subscribable[0] ? 'missing' : toSign > 0 ? 'waiting' : 'done'}
          subscribableId={subscribable[0]?.structureId}
          canSign={membership !== null && can(actor, 'mandate.sign', membership)}
          canDeposit={canDeposit}
          hasInvoice={invoices.byGroup.inProgress + invoices.byGroup.finished > 0}
        />
      </div>
    </PageShell>
  )
}
