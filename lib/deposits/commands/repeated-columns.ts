import { isRefusal } from '@/lib/invoices/model/status'
import type { Tx } from '@/lib/platform/db'
import { notFound } from '@/lib/shared/errors'

/**
 * « Refaire la facture »: what the supplier chose for the refused invoice and would choose again. Number, dates and amounts
 * are the new file's own.
 * @throws notFound when it is no refused invoice of this structure.
 */
export async function repeatedColumns(tx: Tx, repeatsId: string, structureId: string) {
  const invoice = await tx.invoice.findUnique({ where: { id: repeatsId, structureId } })
  if (!invoice || !isRefusal(invoice.status)) throw notFound()
  const { buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference, vatRegime, exemptionReason, paymentMeans, bankAccountId } = invoice
  return { repeatsId, buyerId, buyerSiret, buyerServiceId, buyerReference, purchaseOrderReference, contractReference, vatRegime, exemptionReason, paymentMeans, bankAccountId }
}

/** What was read wins over what is repeated; what was not read says nothing. */
export const definedOnly = <Columns extends object>(columns: Columns) => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined && value !== null)) as Columns
