import type { Metadata } from 'next'
import { ReadySummary } from '@/components/invoices/batch/ready-summary'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { sendBatch } from '@/app/(portail)/factures-emises/deposer/lots/actions'

export const metadata: Metadata = { title: 'Envoyer les factures prêtes' }

/** The one confirmation before the invoices of a batch leave: how many, and how much for each recipient. */
export default async function SendBatchPage({ params }: PageProps<'/factures-emises/deposer/lots/[lotId]/envoyer'>) {
  const { id, createdAt, files } = await getBatch({ batchId: (await params).lotId })
  const ready = files.filter(({ state }) => state === 'ready')
  return (
    <PageShell
      title="Envoyer les factures prêtes"
      sentence="Chaque facture part séparément : si l’une est refusée, les autres partent quand même, et le motif est écrit sur sa ligne."
      trail={[{ label: 'Factures émises', href: routes.synthesis }, { label: 'Déposer facture', href: routes.deposit }, { label: `Lot du ${longInstant(createdAt)}`, href: routes.batch(id) }]}
    >
      <IssuedTabs current="deposer" />
      {ready.length > 0 ? (
        <ReadySummary batchId={id} ready={ready} send={sendBatch} />
      ) : (
        <EmptyState title="Aucune facture n’est prête." action={<ButtonLink href={routes.batch(id)}>Revenir au lot</ButtonLink>}>
          Complétez celles à qui il manque quelque chose, puis revenez ici.
        </EmptyState>
      )}
    </PageShell>
  )
}
