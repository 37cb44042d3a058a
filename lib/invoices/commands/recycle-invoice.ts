import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { civilDateOf } from '@/lib/shared/dates'
import { conflict, DomainError, DomainErrors } from '@/lib/shared/errors'
import { cleanIdentifier, STATE_SIRET } from '@/lib/shared/siret'
import { routeInvoice } from '../jobs/route-invoice'
import type { recycleSchema } from '../model/correction-schemas'
import { recipientControls } from '../model/recipient-controls'
import { statusRow } from '../model/status'
import { readRecipient } from '../queries/read-recipient'
import { changeStatus, staleInvoice } from './change-status'
import { lockInvoice } from './lock-invoice'

/**
 * « Recycler »: the recipient sent it back for a wrong address; SIRET, service, engagement and comment are corrected, nothing
 * else, and it goes again under the same number (portal 7.10).
 * @throws every control of the recipient that blocks; conflict when the page is stale or the status is another.
 */
export async function recycleInvoice({ invoiceId, version, isState, ...typed }: z.output<typeof recycleSchema>, { tx, actor, now }: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(tx, invoiceId)
  if (invoice.status !== 'A_RECYCLER') throw conflict('invoice.not-to-recycle', `Cette facture n’est plus à recycler : elle est au statut « ${statusRow(invoice.status).label} ».`)
  if (invoice.version !== version) throw staleInvoice()
  const fields = { ...typed, buyerSiret: isState === 'oui' ? STATE_SIRET : typed.buyerSiret && cleanIdentifier(typed.buyerSiret) }
  const { recipient, facts } = await readRecipient(tx, fields, civilDateOf(now))
  const [first, ...rest] = recipientControls(fields, facts).filter(({ blocking }) => blocking).map(({ code, sentence, field }) => new DomainError('invalid', code, sentence, field))
  if (first) throw new DomainErrors([first, ...rest])
  const address = { ...fields, buyerId: recipient?.id ?? null, buyerServiceId: recipient?.service?.id ?? null }
  const detail = { avant: placeOf(invoice), apres: placeOf(fields) }
  await tx.invoiceAction.create({ data: { structureId: invoice.structureId, invoiceId, code: 'CORRECTION_DESTINATAIRE', userId: actor.userId, at: now, detail } })
  await changeStatus(tx, { invoice, event: 'recycle', at: now, userId: actor.userId, fields: address })
  await enqueue(tx, routeInvoice, { invoiceId })
  return { invoiceId }
}

/** As the history keeps it. */
const placeOf = ({ buyerSiret, buyerReference, purchaseOrderReference }: { buyerSiret?: string | null; buyerReference?: string | null; purchaseOrderReference?: string | null }) =>
  ({ siret: buyerSiret, service: buyerReference, engagement: purchaseOrderReference })
