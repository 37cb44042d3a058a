import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/shared/errors'
import type { completeSchema } from '../model/correction-schemas'
import { statusRow } from '../model/status'
import { changeStatus, staleInvoice } from './change-status'
import { lockInvoice } from './lock-invoice'

/**
 * « Compléter »: the answer to a suspension, with the pieces added since and the comment (portal 7.10).
 * @throws invalid when nothing answers the recipient; conflict when the page is stale or the status is another.
 */
export async function completeInvoice({ invoiceId, version, comment }: z.output<typeof completeSchema>, { tx, actor, now }: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(tx, invoiceId)
  if (invoice.status !== 'SUSPENDUE') throw conflict('invoice.not-suspended', `Cette facture n’est plus suspendue : elle est au statut « ${statusRow(invoice.status).label} ».`)
  if (invoice.version !== version) throw staleInvoice()
  const added = await tx.invoiceAttachment.count({ where: { invoiceId, createdAt: { gte: invoice.statusAt } } })
  if (added === 0 && comment === invoice.comment) throw invalid('invoice.nothing-completed', 'Ajoutez la pièce demandée, ou répondez dans le commentaire : sinon le destinataire retrouverait la même facture.', 'comment')
  await changeStatus(tx, { invoice, event: 'complete', at: now, userId: actor.userId, comment: comment === invoice.comment ? undefined : (comment ?? undefined), fields: { comment } })
  return { invoiceId }
}
