import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ChooseStructure } from '@/components/structures/choose-structure'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'
import { listManagedStructures } from '@/lib/structures/queries/list-managed-structures'

export const metadata: Metadata = { title: 'Créer une coordonnée bancaire' }

/** « Créer une coordonnée bancaire »: the structure first, when the person manages several. */
export default async function NewBankAccountPage({ searchParams }: PageProps<'/coordonnees-bancaires/creer'>) {
  const [{ structure }, structures] = await Promise.all([searchParams, listManagedStructures({})])
  const chosen = structures.length === 1 ? structures[0] : structures.find(({ id }) => id === structure)
  if (chosen) redirect(routes.createBankAccount(chosen.id))
  return (
    <PageShell title="Créer une coordonnée bancaire" sentence="Choisissez d’abord la structure à qui est ce compte." trail={[{ label: 'Organisation', href: '/domaines/organisation' }]} width="form">
      {structures.length === 0 ? (
        <EmptyState title="Vous n’êtes gestionnaire d’aucune structure active">Seul un gestionnaire enregistre un compte. Demandez-le à celui de votre structure.</EmptyState>
      ) : (
        <ChooseStructure path={routes.newBankAccount} structures={structures} />
      )}
    </PageShell>
  )
}
