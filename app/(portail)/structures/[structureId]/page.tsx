import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import { getStructure } from '@/lib/structures/queries/get-structure'
import { StructureRecordView } from './structure-record'

export const metadata: Metadata = { title: 'Fiche structure' }

export default async function StructurePage({ params }: { params: Promise<{ structureId: string }> }) {
  const { structureId } = await params
  const structure = await getStructure({ structureId })
  return (
    <PageShell
      title={structure.name}
      sentence="La fiche de votre structure : son identité, ses coordonnées, ses services et son mandat."
      trail={[{ label: 'Mes structures', href: routes.structures }]}
      width="reading"
      actions={structure.canManage ? <ButtonLink href={routes.editStructure(structureId)}>Modifier les coordonnées</ButtonLink> : undefined}
    >
      <StructureRecordView structure={structure} />
    </PageShell>
  )
}
