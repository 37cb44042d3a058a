import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ServiceForm } from '@/components/services/service-form'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { getStructureHeading } from '@/lib/structures/queries/get-structure-heading'
import { createService } from '../actions'

export const metadata: Metadata = { title: 'Créer un service' }

export default async function CreateServicePage({ params }: PageProps<'/structures/[structureId]/services/creer'>) {
  const { structureId } = await params
  const structure = await getStructureHeading({ structureId })
  if (!structure.canManage) redirect('/acces-refuse')
  return (
    <PageShell title="Créer un service" sentence={`Dans ${structure.name}. Vous pourrez ensuite y rattacher des utilisateurs.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: 'Services', href: routes.services(structureId) }]} width="form">
      <StructureTabs structure={structure} current="services" />
      <ServiceForm action={createService} about={{ structureId }} kind={structure.kind} today={civilDateOf(new Date())} cancelHref={routes.services(structureId)} />
    </PageShell>
  )
}
