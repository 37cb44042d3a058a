import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import type { handleRejectionSchema } from '../model/correction-schemas'
import { isRefusal } from '../model/status'
import { lockInvoice } from './lock-invoice'

/** « Traiter le rejet »: nothing more is to be done with it, it leaves « À faire » (portal 7.10). A second time changes nothing. */
export async function handleRejection({ invoiceId }: z.output<typeof handleRejectionSchema>, { tx, actor, now }: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(tx, invoiceId)
  if (!isRefusal(invoice.status)) throw conflict('invoice.not-rejected', 'Cette facture n’est pas rejetée : il n’y a rien à traiter.')
  if (invoice.isRejectionHandled) return { invoiceId }
  await tx.invoice.update({ where: { id: invoiceId }, data: { isRejectionHandled: true, acknowledgedAt: invoice.acknowledgedAt ?? now } })
  await tx.invoiceAction.create({ data: { structureId: invoice.structureId, invoiceId, code: 'TRAITEMENT_REJET', userId: actor.userId, at: now } })
  return { invoiceId }
}
