import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { routes } from '@/lib/shared/routes'
import { getStatusEffects } from '@/lib/structures/queries/get-status-effects'
import { DeactivationForm } from './deactivation-form'
import { ReactivationForm } from './reactivation-form'

export const metadata: Metadata = { title: 'Désactiver ou réactiver une structure' }

export default async function StructureStatusPage({ params }: PageProps<'/structures/[structureId]/statut'>) {
  const { structureId } = await params
  const effects = await getStatusEffects({ structureId })
  const isActive = effects.status === 'ACTIVE'
  return (
    <PageShell
      title={isActive ? 'Désactiver la structure' : 'Réactiver la structure'}
      sentence={isActive ? `Avant de désactiver ${effects.name}, voici ce qui s’arrête et ce qui reste.` : `${effects.name} est désactivée. Voici ce qui reprend si vous la réactivez.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: effects.name, href: routes.structure(structureId) }]}
    >
      <StructureTabs structure={{ id: structureId, kind: effects.kind, canManage: true }} current="record" />
      <div className="max-w-form">{isActive ? <DeactivationForm effects={effects} /> : <ReactivationForm effects={effects} />}</div>
    </PageShell>
  )
}
