import type { Tx } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/queue'
import { routeInvoice } from '../jobs/route-invoice'
import { changeStatus } from './change-status'
import { lockInvoice } from './lock-invoice'

/** After an agreement, said or tacit: on to the second validator when there is one, else to the recipient. */
export async function goOnAfterValidation(tx: Tx, invoiceId: string, agreedAt: Date): Promise<void> {
  // A moment later, so that the history tells the two in their order.
  const at = new Date(agreedAt.getTime() + 1)
  const invoice = await lockInvoice(tx, invoiceId)
  const isFirst = invoice.status === 'VALIDEE_1' || invoice.status === 'ABSENCE_VALIDATION_1_HORS_DELAI'
  if (isFirst && invoice.secondValidatorId) await changeStatus(tx, { invoice, event: 'askValidation', at, userId: null })
  else {
    await changeStatus(tx, { invoice, event: 'goOn', at, userId: null })
    await enqueue(tx, routeInvoice, { invoiceId })
  }
}
