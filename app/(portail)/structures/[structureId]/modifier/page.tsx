import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { routes } from '@/lib/shared/routes'
import { getStructureRecord } from '@/lib/structures/queries/get-structure-record'
import { RecordForm } from './record-form'

export const metadata: Metadata = { title: 'Modifier une structure' }

export default async function EditStructurePage({ params }: PageProps<'/structures/[structureId]/modifier'>) {
  const { structureId } = await params
  const structure = await getStructureRecord({ structureId })
  if (!structure.canManage) redirect(structure.isManager ? routes.structure(structureId) : routes.accessDenied({ right: 'structure.manage', structureId }))
  return (
    <PageShell
      title="Modifier une structure"
      sentence={`La fiche de ${structure.name}. L’identifiant, la raison sociale et ce que dit l’Insee ne se modifient pas ici.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
    >
      <StructureTabs structure={structure} current="record" />
      <div className="max-w-form">
        <RecordForm structure={structure} />
      </div>
    </PageShell>
  )
}
