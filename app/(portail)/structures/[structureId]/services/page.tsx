import type { Metadata } from 'next'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { PageShell } from '@/components/layout/page-shell'
import { ServicesTable } from '@/components/services/services-table'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { parseServiceTable } from '@/lib/services/model/service-table'
import { listServices } from '@/lib/services/queries/list-services'
import { routes } from '@/lib/shared/routes'
import { getStructureHeading } from '@/lib/structures/queries/get-structure-heading'
import { deactivateServices } from './actions'

export const metadata: Metadata = { title: 'Services' }

const DONE = {
  creation: 'Le service est créé. Il est proposé dès son premier jour d’activité.',
  desactivations: 'Les services choisis sont désactivés.',
  suppression: 'Le service est supprimé.',
}

/** The services of one structure. */
export default async function ServicesPage({ params, searchParams }: PageProps<'/structures/[structureId]/services'>) {
  const [{ structureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const table = parseServiceTable(query)
  const structure = await getStructureHeading({ structureId })
  const { rows, total } = await listServices({ structureId, table })
  const isBare = total === 0 && table.text === '' && table.state === null
  const create = structure.canManage && structure.status === 'ACTIVE' ? <ButtonLink href={routes.createService(structureId)} look={isBare ? 'secondary' : 'main'}>Créer un service</ButtonLink> : undefined
  return (
    <PageShell title={`Services de ${structure.name}`} sentence="Un service répartit les factures d’une structure. Une personne peut être limitée à un service : elle n’en voit que les factures." trail={[{ label: 'Mes structures', href: routes.structures }]} actions={isBare ? undefined : create}>
      {structure.isWhole && <StructureTabs structure={structure} current="services" />}
      <DoneMessage done={fait} sentences={DONE} />
      {isBare ? (
        <EmptyState title="Cette structure n’a pas de service" action={create}>Ses factures sont émises par la structure elle-même, et tous ses utilisateurs les voient.</EmptyState>
      ) : (
        <ServicesTable path={routes.services(structureId)} params={query} table={table} rows={rows} total={total} formId={structure.canManage && rows.length > 0 ? 'services-choisis' : undefined} />
      )}
      {structure.canManage && rows.length > 0 && (
        <Form id="services-choisis" action={deactivateServices} note={false} className="mt-6 space-y-4" aria-label="Services choisis">
          <input type="hidden" name="structureId" value={structureId} />
          <ConfirmSubmit look="secondary" label="Désactiver la sélection" title="Désactiver les services choisis ?">
            <p>Ils ne sont plus proposés dès maintenant. Leurs factures et leurs utilisateurs restent, et vous pourrez les réactiver.</p>
          </ConfirmSubmit>
        </Form>
      )}
    </PageShell>
  )
}
