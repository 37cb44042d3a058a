import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ServicesTable } from '@/components/services/services-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { parseServiceTable } from '@/lib/services/model/service-table'
import { listServices } from '@/lib/services/queries/list-services'
import { routes } from '@/lib/shared/routes'
import { listManagedStructures } from '@/lib/structures/queries/list-managed-structures'

export const metadata: Metadata = { title: 'Gérer un service' }

/** « Gérer un service »: those of all structures of the person. */
export default async function AllServicesPage({ searchParams }: PageProps<'/services'>) {
  const params = await searchParams
  const table = parseServiceTable(params)
  const [{ rows, total }, managed] = await Promise.all([listServices({ structureId: null, table }), listManagedStructures({})])
  const isBare = total === 0 && table.text === '' && table.state === null
  const create = managed.length > 0 ? <ButtonLink href={routes.newService} look={isBare ? 'secondary' : 'main'}>Créer un service</ButtonLink> : undefined
  return (
    <PageShell title="Gérer un service" sentence="Les services de vos structures. Choisissez-en un pour le consulter ou le modifier." trail={[{ label: 'Organisation', href: '/domaines/organisation' }]} actions={isBare ? undefined : create}>
      {isBare ? (
        <EmptyState title="Vos structures n’ont pas de service" action={create}>Un service répartit les factures d’une structure et limite ce que voient ses utilisateurs.</EmptyState>
      ) : (
        <ServicesTable path={routes.allServices} params={params} table={table} rows={rows} total={total} withStructure />
      )}
    </PageShell>
  )
}
