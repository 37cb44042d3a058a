import { PageShell } from '@/components/layout/page-shell'
import { MissingWorkspace } from '@/components/structures/missing-workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'

/** « Synthèse » for somebody who may see invoices nowhere: how to get the espace, or a structure. */
export async function MissingSynthesis() {
  const need = await getWorkspaceNeed({ workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT', structureId: null })
  return (
    <PageShell title="Synthèse" trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}>
      {need ? <MissingWorkspace need={need} open={openWorkspace} ask={requestEntitlement} /> : (
        <EmptyState title="Vous n’êtes rattaché à aucune structure" action={<><ButtonLink href={routes.createStructure}>Créer une structure</ButtonLink><ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink></>}>
          Les factures appartiennent à une structure : créez la vôtre, ou demandez à rejoindre celle qui existe.
        </EmptyState>
      )}
    </PageShell>
  )
}
