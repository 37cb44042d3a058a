import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import { type saveSchema, settleDraft } from '../model/draft'
import { isDraft } from '../model/status'
import { changeStatus, staleInvoice } from './change-status'
import { draftColumns, replaceVatRows } from './draft-columns'
import { lockInvoice } from './lock-invoice'

export interface Saved {
  invoiceId: string
  /** For the next save of the same page. */
  version: number
}

export const alreadySent = () => conflict('invoice.already-sent', 'Cette facture est déjà envoyée : elle ne peut plus être modifiée.')

/**
 * « Enregistrer en mode Brouillon »: keeps what is there, complete or not. It reserves no number.
 * @throws conflict when the page is older than the invoice: a stale tab never overwrites.
 */
export async function saveDraft({ invoiceId, version, ...typed }: z.output<typeof saveSchema>, context: CommandContext): Promise<Saved> {
  const invoice = await lockInvoice(context.tx, invoiceId)
  if (invoice.submissionMode === 'SAISIE_PORTAIL') throw notFound()
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw staleInvoice()
  const fields = settleDraft(typed)
  const { columns } = await draftColumns(fields, invoice.structureId, context)
  await changeStatus(context.tx, { invoice, event: 'save', at: context.now, userId: context.actor.userId, fields: columns })
  await replaceVatRows(context.tx, invoice, fields.vat)
  return { invoiceId, version: version + 1 }
}
