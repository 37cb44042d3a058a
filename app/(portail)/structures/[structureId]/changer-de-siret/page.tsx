import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { routes } from '@/lib/shared/routes'
import { changeObstacle } from '@/lib/structures/model/lifecycle'
import { checkNewSiret } from '@/lib/structures/queries/check-new-siret'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { ConfirmStep } from './confirm-step'
import { SiretStep } from './siret-step'
import { Steps } from './steps'
import { WarningStep } from './warning-step'

export const metadata: Metadata = { title: 'Changer de SIRET' }

export default async function ChangeIdentifierPage({ params, searchParams }: PageProps<'/structures/[structureId]/changer-de-siret'>) {
  const [{ structureId }, { etape, siret }] = await Promise.all([params, searchParams])
  const structure = await getStructureRecord({ structureId })
  if (!structure.canGovern) redirect(structure.isManager ? routes.structure(structureId) : '/acces-refuse')
  const obstacle = changeObstacle(structure)
  const typed = typeof siret === 'string' ? siret.slice(0, 60) : null
  const checked = typed !== null && !obstacle ? await checkNewSiret({ structureId, typed }) : null
  const step = checked?.state === 'possible' ? 3 : checked || etape === 'siret' ? 2 : 1
  return (
    <PageShell
      title="Changer de SIRET"
      sentence={`${structure.name} reçoit un nouveau SIRET : une nouvelle fiche est faite par copie, l’ancienne est désactivée et reste lisible.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
    >
      <StructureTabs structure={structure} current="record" />
      <div className="max-w-form space-y-6">
        {obstacle ? <Alert tone="warning" title={obstacle} /> : <Steps current={step} />}
        {!obstacle && step === 1 && <WarningStep structureId={structureId} />}
        {!obstacle && step === 2 && <SiretStep structure={structure} typed={typed ?? ''} refusal={checked?.state === 'refused' ? checked.sentence : null} />}
        {checked?.state === 'possible' && <ConfirmStep structure={structure} check={checked} />}
      </div>
    </PageShell>
  )
}
