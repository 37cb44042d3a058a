import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { OpenBatches } from '@/components/invoices/batch/open-batches'
import { DepositForm } from '@/components/invoices/deposit/deposit-form'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { MissingWorkspace } from '@/components/structures/missing-workspace'
import { EmptyState } from '@/components/ui/empty-state'
import { currentMembership, requireActor } from '@/lib/access/session'
import { getCommitment } from '@/lib/commitments/queries/get-commitment'
import { listBatches } from '@/lib/deposits/queries/list-batches'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { routes } from '@/lib/shared/routes'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'
import { depositInvoice } from './actions'
import { addBatchFiles } from './lots/actions'

export const metadata: Metadata = { title: 'Déposer facture' }

/** « Dépôt d’une nouvelle facture » */
export default async function DepositPage({ searchParams }: PageProps<'/factures-emises/deposer'>) {
  const [actor, { refaire, engagement }] = await Promise.all([requireActor(), searchParams])
  const repeated = typeof refaire === 'string' ? await getInvoice({ invoiceId: refaire }) : null
  const ordered = typeof engagement === 'string' ? await getCommitment({ commitmentId: engagement }) : null
  const [forms, batches] = await Promise.all([getDepositForm({}), listBatches({})])
  const structures = forms.filter(({ structureId }) => !ordered || structureId === ordered.seller.id)
  const need = structures.length === 0 ? await getWorkspaceNeed({ workspace: 'FACTURES_EMISES', mode: 'MODIFICATION', structureId: null }) : null
  const current = structures.find(({ structureId }) => structureId === (repeated?.seller.id ?? currentMembership(actor)?.structureId)) ?? structures[0]
  const offered = structures.map(({ structureId, identifier, name, services, isServiceRequired }) => ({
    value: structureId,
    label: `${identifier} - ${name}`,
    services: services.map(({ id, code, name: label }) => ({ value: id, label: `${code} - ${label}` })),
    isServiceRequired,
  }))
  return (
    <PageShell
      title="Dépôt d’une nouvelle facture"
      sentence="Choisissez le PDF de votre facture, ou plusieurs : ils restent les originaux. Ce qui peut y être lu remplit le formulaire, que vous vérifiez avant d’envoyer."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}
    >
      <IssuedTabs current="deposer" />
      <div className="max-w-form">
        {!repeated && !ordered && <OpenBatches batches={batches} />}
        {current ? (
          <DepositForm action={depositInvoice} addFiles={addBatchFiles} structures={offered} currentStructureId={current.structureId} depositKey={randomUUID()} repeats={repeated ? { id: repeated.id, number: repeated.fields.number ?? '' } : undefined} ordered={ordered ? { id: ordered.id, number: ordered.number, recipientName: ordered.recipient.name } : undefined} />
        ) : need && need.state !== 'USABLE' ? <MissingWorkspace need={need} open={openWorkspace} ask={requestEntitlement} /> : (
          <EmptyState title="Aucune structure ne vous permet de déposer une facture.">
            Il faut une structure et un service actifs, et le droit de modification sur « Factures émises ». Voyez le gestionnaire de votre structure ; sans structure, créez la vôtre ou demandez un rattachement.
          </EmptyState>
        )}
      </div>
    </PageShell>
  )
}
