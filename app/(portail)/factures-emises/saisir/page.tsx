import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { MissingMandate } from '@/components/invoices/entry/missing-mandate'
import { StartEntryForm } from '@/components/invoices/entry/start-entry-form'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { MissingWorkspace } from '@/components/structures/missing-workspace'
import { EmptyState } from '@/components/ui/empty-state'
import { reachOf } from '@/lib/access/permissions'
import { currentMembership, requireActor } from '@/lib/access/session'
import { getCommitment } from '@/lib/commitments/queries/get-commitment'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { routes } from '@/lib/shared/routes'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'
import { startEntry } from './actions'

export const metadata: Metadata = { title: 'Saisir facture' }

/** « Saisir facture »: in whose name, if its mandate allows it. */
export default async function EntryPage({ searchParams }: PageProps<'/factures-emises/saisir'>) {
  const [actor, { engagement }] = await Promise.all([requireActor(), searchParams])
  const ordered = typeof engagement === 'string' ? await getCommitment({ commitmentId: engagement }) : null
  const structures = (await getDepositForm({})).filter(({ structureId }) => !ordered || structureId === ordered.seller.id)
  const need = structures.length === 0 ? await getWorkspaceNeed({ workspace: 'FACTURES_EMISES', mode: 'MODIFICATION', structureId: null }) : null
  const [ready, without] = [structures.filter(({ hasMandate }) => hasMandate), structures.filter(({ hasMandate }) => !hasMandate)]
  const current = ready.find(({ structureId }) => structureId === currentMembership(actor)?.structureId) ?? ready[0]
  const offered = ready.map(({ structureId, identifier, name, services, isServiceRequired }) => ({
    value: structureId, label: `${identifier} - ${name}`, isServiceRequired,
    services: services.map(({ id, code, name: label }) => ({ value: id, label: `${code} - ${label}` })),
  }))
  const signable = new Set(reachOf(actor, 'mandate.sign').map(({ structureId }) => structureId))
  return (
    <PageShell
      title="Saisir facture"
      sentence="Le portail fait la facture pour vous : vous saisissez le destinataire et les lignes, il lui donne son numéro, son PDF et son fichier électronique."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}
    >
      <IssuedTabs current="saisir" />
      <div className="max-w-form space-y-6">
        {current ? (
          <>
            <StartEntryForm action={startEntry} structures={offered} currentStructureId={current.structureId} entryKey={randomUUID()} ordered={ordered ? { id: ordered.id, number: ordered.number, recipientName: ordered.recipient.name } : undefined} />
            {without.length > 0 && <p className="text-sm text-ink-soft">Sans mandat actif, donc absente{without.length > 1 ? 's' : ''} de la liste : {without.map(({ name }) => name).join(', ')}. <a className="text-link" href={routes.mandates}>Voir les mandats</a></p>}
          </>
        ) : structures.length > 0 ? <MissingMandate names={without.map(({ name }) => name)} maySign={without.some(({ structureId }) => signable.has(structureId))} />
          : need ? <MissingWorkspace need={need} open={openWorkspace} ask={requestEntitlement} /> : (
            <EmptyState title="Aucune structure ne vous permet de saisir une facture.">
              Il faut être rattaché à une structure active et habilité en modification sur « Factures émises ». Créez votre structure, ou demandez un rattachement.
            </EmptyState>
          )}
      </div>
    </PageShell>
  )
}
