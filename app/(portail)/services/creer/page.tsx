import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ChooseStructure } from '@/components/structures/choose-structure'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'
import { listManagedStructures } from '@/lib/structures/queries/list-managed-structures'

export const metadata: Metadata = { title: 'Créer un service' }

/** « Créer un service »: the structure first, when the person manages several. */
export default async function NewServicePage({ searchParams }: PageProps<'/services/creer'>) {
  const [{ structure }, structures] = await Promise.all([searchParams, listManagedStructures({})])
  const chosen = structures.length === 1 ? structures[0] : structures.find(({ id }) => id === structure)
  if (chosen) redirect(routes.createService(chosen.id))
  return (
    <PageShell title="Créer un service" sentence="Choisissez d’abord la structure qui aura ce service." trail={[{ label: 'Organisation', href: '/domaines/organisation' }]} width="form">
      {structures.length === 0 ? (
        <EmptyState title="Vous n’êtes gestionnaire d’aucune structure active">Seul un gestionnaire crée un service. Demandez-le à celui de votre structure.</EmptyState>
      ) : (
        <ChooseStructure path={routes.newService} structures={structures} />
      )}
    </PageShell>
  )
}
