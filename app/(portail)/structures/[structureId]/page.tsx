import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { RecordActions } from './record-actions'
import { RecordNotice } from './record-notice'
import { RecordSummaries } from './record-summaries'
import { StructureRecordView } from './structure-record'

export const metadata: Metadata = { title: 'Fiche structure' }

const DONE = {
  modification: 'La fiche est enregistrée.',
  insee: 'La fiche est mise à jour depuis la base Insee.',
  desactivation: 'La structure est désactivée. Ses gestionnaires sont prévenus par courriel.',
  reactivation: 'La structure est réactivée. Ses utilisateurs y travaillent de nouveau, sans se reconnecter.',
  siret: 'Le SIRET est changé. Cette fiche remplace l’ancienne, et chaque utilisateur y travaille déjà avec les mêmes droits. Il reste à souscrire un nouveau mandat de facturation.',
}

export default async function StructurePage({ params, searchParams }: PageProps<'/structures/[structureId]'>) {
  const [{ structureId }, { fait }] = await Promise.all([params, searchParams])
  const structure = await getStructureRecord({ structureId })
  return (
    <PageShell
      title={structure.name}
      sentence="La fiche de votre structure : son identité, son adresse, ses paramètres, et ce qui s’y rattache."
      trail={[{ label: 'Mes structures', href: routes.structures }]}
      actions={structure.canManage ? <ButtonLink href={routes.editStructure(structureId)}>Modifier</ButtonLink> : undefined}
    >
      <StructureTabs structure={structure} current="record" />
      <DoneMessage done={fait} sentences={DONE} />
      <RecordNotice structure={structure} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <StructureRecordView structure={structure} />
        <div className="min-w-0 space-y-6">
          <RecordSummaries structure={structure} />
          <RecordActions structure={structure} />
        </div>
      </div>
    </PageShell>
  )
}
