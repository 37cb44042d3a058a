import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ServiceActions } from '@/components/services/service-actions'
import { ServiceForm } from '@/components/services/service-form'
import { ServiceRecordView } from '@/components/services/service-record'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Card } from '@/components/ui/card'
import { getService } from '@/lib/services/queries/get-service'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { deactivateService, deleteService, reactivateService, updateService } from '../actions'

export const metadata: Metadata = { title: 'Service' }

const DONE = {
  modification: 'Le service est modifié.',
  desactivation: 'Le service est désactivé : il n’est plus proposé.',
  reactivation: 'Le service est de nouveau actif.',
}

/** One service: read by its people, changed by its managers. */
export default async function ServicePage({ params, searchParams }: PageProps<'/structures/[structureId]/services/[serviceId]'>) {
  const [{ structureId, serviceId }, { fait }] = await Promise.all([params, searchParams])
  const service = await getService({ serviceId })
  const { structure, canManage, version } = service
  if (structure.id !== structureId) notFound()
  return (
    <PageShell title={service.name} sentence={`Service ${service.code} de ${structure.name}.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: 'Services', href: routes.services(structureId) }]} width="form">
      {service.isWholeStructure && <StructureTabs structure={{ ...structure, canManage }} current="services" />}
      <DoneMessage done={fait} sentences={DONE} />
      <div className="space-y-8">
        <Card title="Fiche du service" id="fiche">
          <ServiceRecordView service={service} />
        </Card>
        {canManage && (
          <>
            <Card title="Modifier le service" id="modifier">
              <ServiceForm key={version} action={updateService} about={{ serviceId, version }} kind={structure.kind} service={service} today={civilDateOf(new Date())} cancelHref={routes.services(structureId)} />
            </Card>
            <Card title="Activité du service" id="activite">
              <ServiceActions service={service} deactivate={deactivateService} reactivate={reactivateService} remove={deleteService} />
            </Card>
          </>
        )}
      </div>
    </PageShell>
  )
}
