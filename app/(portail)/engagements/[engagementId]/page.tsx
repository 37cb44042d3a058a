import type { Metadata } from 'next'
import { CommitmentBlocks } from '@/components/commitments/commitment-blocks'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { getCommitment } from '@/lib/commitments/queries/get-commitment'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Engagement' }

/** One engagement, and the two ways to invoice on it. */
export default async function CommitmentPage({ params }: PageProps<'/engagements/[engagementId]'>) {
  const { engagementId } = await params
  const commitment = await getCommitment({ commitmentId: engagementId })
  const { id, number, mayWrite } = commitment
  return (
    <PageShell
      title={`Engagement ${number}`}
      sentence="Une facture commencée d’ici est déjà adressée : destinataire, service, engagement et marché sont ceux de la commande."
      trail={[{ label: 'Commande', href: '/domaines/commande' }, { label: 'Engagements', href: routes.commitments }]}
      actions={mayWrite && (
        <>
          <ButtonLink href={routes.entryOf(id)} look="main">Saisir une facture</ButtonLink>
          <ButtonLink href={routes.depositOf(id)}>Déposer une facture</ButtonLink>
        </>
      )}
    >
      <div className="max-w-reading space-y-6">
        <CommitmentBlocks commitment={commitment} />
      </div>
    </PageShell>
  )
}
