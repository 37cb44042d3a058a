import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import { registerSentence } from '@/lib/structures/model/register-sentences'
import { compareWithRegister } from '@/lib/structures/queries/compare-with-register'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { RefreshForm } from './refresh-form'

export const metadata: Metadata = { title: 'Mettre à jour depuis la base Insee' }

export default async function RegisterPage({ params }: PageProps<'/structures/[structureId]/insee'>) {
  const { structureId } = await params
  const structure = await getStructureRecord({ structureId })
  if (!structure.canManage) redirect(structure.isManager ? routes.structure(structureId) : '/acces-refuse')
  const comparison = await compareWithRegister({ structureId })
  return (
    <PageShell
      title="Mettre à jour depuis la base Insee"
      sentence={`Ce que la base Insee dit aujourd’hui de ${structure.name}. Rien ne change sans votre choix.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
    >
      <StructureTabs structure={structure} current="record" />
      {comparison.state === 'differs' ? (
        <RefreshForm structureId={structureId} version={comparison.version} differences={comparison.differences} />
      ) : (
        <div className="max-w-reading space-y-5">
          <Alert tone={comparison.state === 'same' ? 'success' : 'warning'} title={registerSentence(comparison.state)} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={routes.structure(structureId)}>Revenir à la fiche</ButtonLink>
            {comparison.state === 'closed' && structure.canChangeIdentifier && <ButtonLink href={routes.changeIdentifier(structureId)}>Changer de SIRET</ButtonLink>}
            {comparison.state === 'closed' && structure.canGovern && <ButtonLink href={routes.structureStatus(structureId)}>Désactiver la structure</ButtonLink>}
          </div>
        </div>
      )}
    </PageShell>
  )
}
