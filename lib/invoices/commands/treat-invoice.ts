import type { z } from 'zod'
import { can } from '@/lib/access/permissions'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, DomainError, notFound } from '@/lib/shared/errors'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { statusRow } from '../model/status'
import { outOfOrder, type Treatment, type treatManySchema, type treatSchema } from '../model/treatment'
import { changeStatus } from './change-status'
import { lockInvoice } from './lock-invoice'

interface Decision {
  event: Treatment
  reason: string
  comment: string | null
}

type Locked = Awaited<ReturnType<typeof lockInvoice>>

/**
 * The recipient's answer to one invoice (portal 8.5): « service fait », « suspendre », « rejeter »…
 * @throws conflict when a colleague was faster, or when the status does not allow it, saying what it allows.
 */
export async function treatInvoice({ invoiceId, version, ...decision }: z.output<typeof treatSchema>, context: CommandContext): Promise<{ invoiceId: string; status: InvoiceStatus }> {
  return { invoiceId, status: await treat(await lockInvoice(context.tx, invoiceId), version, decision, context) }
}

async function treat(invoice: Locked, version: number, { event, reason, comment }: Decision, { tx, actor, now }: CommandContext): Promise<InvoiceStatus> {
  if (invoice.version !== version) throw conflict('received.stale', `Un collègue ou le fournisseur a changé cette facture : elle est maintenant au statut « ${statusRow(invoice.status).label} ». Rechargez la page avant de décider.`)
  const refusal = outOfOrder(invoice.status, event)
  if (refusal) throw conflict('received.out-of-order', refusal)
  return changeStatus(tx, { invoice, event, at: now, userId: actor.userId, reason: reason || undefined, comment: comment ?? undefined })
}

export interface TreatedMany {
  done: number
  /** One line for each that was left as it was, by its number. */
  refused: { number: string; sentence: string }[]
}

/** The same answer to several: each is decided in its own right, and those that could not be are named with the reason. */
export async function treatInvoices({ chosen, ...decision }: z.output<typeof treatManySchema>, context: CommandContext): Promise<TreatedMany> {
  const result: TreatedMany = { done: 0, refused: [] }
  // Always in the same order, so that two people who treat the same ones never wait for each other.
  for (const { invoiceId, version } of [...chosen].sort((a, b) => a.invoiceId.localeCompare(b.invoiceId))) {
    const invoice = await lockInvoice(context.tx, invoiceId)
    if (!invoice.buyerId || !can(context.actor, 'received.treat', { structureId: invoice.buyerId, serviceId: invoice.buyerServiceId })) throw notFound()
    try {
      await treat(invoice, version, decision, context)
      result.done += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      result.refused.push({ number: invoice.number ?? '', sentence: error.message })
    }
  }
  return result
}
