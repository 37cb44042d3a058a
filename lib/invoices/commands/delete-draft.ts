import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import type { deleteSchema } from '../model/draft'
import { isDraft } from '../model/status'
import { changeStatus } from './change-status'
import { lockInvoice } from './lock-invoice'
import { alreadySent } from './save-draft'

/** Deletes a draft: it leaves every list, its row and file stay as a trace. @throws conflict once sent, or when the page is stale. */
export async function deleteDraft({ invoiceId, version }: z.output<typeof deleteSchema>, context: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(context.tx, invoiceId)
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw conflict('invoice.stale', 'Ce brouillon a été modifié entre-temps, dans un autre onglet ou par un collègue : il n’est pas supprimé. Rechargez la page et relisez-le avant de décider.')
  await changeStatus(context.tx, { invoice, event: 'delete', at: context.now, userId: context.actor.userId })
  return { invoiceId }
}
