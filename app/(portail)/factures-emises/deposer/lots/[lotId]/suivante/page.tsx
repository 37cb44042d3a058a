import { redirect } from 'next/navigation'
import { nextToComplete } from '@/lib/deposits/model/batch'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { routes } from '@/lib/shared/routes'

/** « Compléter la suivante »: the form of the next invoice that lacks something; back to the batch when none is left. */
export default async function NextInBatchPage({ params, searchParams }: PageProps<'/factures-emises/deposer/lots/[lotId]/suivante'>) {
  const [{ lotId }, { apres }] = await Promise.all([params, searchParams])
  const { files } = await getBatch({ batchId: lotId })
  const next = nextToComplete(files, typeof apres === 'string' ? apres : null)
  redirect(next ? routes.depositForm(next, lotId) : routes.batch(lotId))
}
