import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import { conflict } from '@/lib/shared/errors'
import type { chooseSideSchema } from '../model/embedded-choice'
import { sideColumns } from '../model/embedded-sides'

/**
 * Puts one side of what differs, the page's or the electronic invoice's, into a draft.
 * @throws conflict when the invoice is sent, or was changed since the page was shown
 */
export async function takeSide({ invoiceId, version, intention }: z.output<typeof chooseSideSchema>, { tx }: CommandContext): Promise<{ invoiceId: string }> {
  const reading = await tx.invoiceReading.findUnique({ where: { invoiceId } })
  const recognition = reading?.recognition as RecognitionWithEmbedded | null | undefined
  const columns = recognition ? sideColumns(recognition, intention) : {}
  // The recipient is looked up again by the next save.
  const recipient = 'buyerSiret' in columns || 'buyerReference' in columns ? { buyerId: null, buyerServiceId: null } : {}
  const { count } = await tx.invoice.updateMany({ where: { id: invoiceId, version, status: { in: ['INTERPRETEE_OCR', 'BROUILLON'] } }, data: { ...columns, ...recipient, version: { increment: 1 } } })
  if (count !== 1) throw conflict('invoice.stale', 'Cette facture a changé depuis que cette page est ouverte. Rechargez la page, puis choisissez de nouveau.')
  return { invoiceId }
}
