import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { listWorkspaces } from '@/lib/structures/queries/list-workspaces'
import { WorkspaceCard } from './workspace-card'

export const metadata: Metadata = { title: 'Espaces' }

const DONE = {
  ouvert: 'L’espace est ouvert. Les personnes habilitées s’en servent dès leur prochain clic.',
  ferme: 'L’espace est fermé. Les habilitations sont conservées : elles vaudront de nouveau s’il est rouvert.',
}

interface Props {
  params: Promise<{ structureId: string }>
  searchParams: Promise<SearchParams>
}

/** « Espaces » of a structure: what is open, for whom, and one switch each for its managers. */
export default async function WorkspacesPage({ params, searchParams }: Props) {
  const [{ structureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const serviceId = typeof query.service === 'string' && query.service !== '' ? query.service : null
  const { structure, workspaces } = await listWorkspaces({ structureId, serviceId })
  const service = structure.services.find(({ id }) => id === serviceId)
  return (
    <PageShell
      title="Espaces"
      sentence={`Les espaces de ${service ? `« ${structure.name} », service ${service.code}` : `« ${structure.name} »`} : ce que chacun permet de faire, et qui s’en sert. « Accueil connecté », « Mon compte » et « Mes messages » sont toujours ouverts à tous.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
    >
      <StructureTabs structure={structure} current="workspaces" />
      <DoneMessage done={fait} sentences={DONE} />
      {structure.services.length > 0 && (
        <TableFilter path={routes.workspaces(structureId)} params={query} names={['service']} label="Choisir le périmètre">
          <FilterChoice name="service" label="Périmètre" params={query} all="Toute la structure" choices={structure.services.map(({ id, code, name }) => ({ value: id, label: `Service ${code} – ${name}` }))} />
        </TableFilter>
      )}
      {!structure.canManage && <p className="mb-6 max-w-reading">Un gestionnaire ouvre et ferme les espaces. Pour en obtenir un, demandez une habilitation depuis « Mes habilitations ».</p>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {workspaces.map((row) => <WorkspaceCard key={row.code} row={row} structure={structure} serviceId={serviceId} />)}
      </div>
    </PageShell>
  )
}
