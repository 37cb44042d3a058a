import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { deleteSchema } from '../model/draft'
import { isDraft } from '../model/status'
import { changeStatus, staleInvoice } from './change-status'
import { lockInvoice } from './lock-invoice'
import { alreadySent } from './save-draft'

/** Deletes a draft: it leaves every list, its row and file stay as a trace. @throws conflict once sent, or when the page is stale. */
export async function deleteDraft({ invoiceId, version }: z.output<typeof deleteSchema>, context: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(context.tx, invoiceId)
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw staleInvoice()
  await changeStatus(context.tx, { invoice, event: 'delete', at: context.now, userId: context.actor.userId })
  return { invoiceId }
}
