import type { Metadata } from 'next'
import { BatchView } from '@/components/invoices/batch/batch-view'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { addBatchFiles, closeBatch, moveDeposit, removeBatchFile } from '../actions'

export const metadata: Metadata = { title: 'Lot de factures' }

/** Several PDFs deposited together: how far they are, what each lacks, and the sending of those that are ready. */
export default async function BatchPage({ params }: PageProps<'/factures-emises/deposer/lots/[lotId]'>) {
  const batch = await getBatch({ batchId: (await params).lotId })
  return (
    <PageShell
      title={`Lot du ${longInstant(batch.createdAt)}`}
      sentence={`Déposé pour ${batch.structure.name}. Chaque fichier devient un brouillon, que vous complétez puis envoyez. Vous pouvez quitter cette page et y revenir.`}
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }, { label: 'Déposer facture', href: routes.deposit }]}
    >
      <IssuedTabs current="deposer" />
      <BatchView batch={batch} doors={{ add: addBatchFiles, remove: removeBatchFile, move: moveDeposit, close: closeBatch }} />
    </PageShell>
  )
}
