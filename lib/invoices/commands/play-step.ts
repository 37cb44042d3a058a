import type { Tx } from '@/lib/platform/db'
import { nextSimulatedStep } from '../model/simulation'
import { changeStatus } from './change-status'
import { lockInvoice } from './lock-invoice'

/**
 * One step of the simulated recipient of an invoice, as its scenario says.
 * @returns the version after it; null when the recipient has nothing to do now.
 */
export async function playStep(tx: Tx, invoiceId: string, now: Date): Promise<{ version: number } | null> {
  const invoice = await lockInvoice(tx, invoiceId)
  const [buyer, past] = await Promise.all([
    invoice.buyerId ? tx.structure.findUnique({ where: { id: invoice.buyerId }, include: { simulation: true } }) : null,
    tx.invoiceStatusEvent.findMany({ where: { structureId: invoice.structureId, invoiceId }, select: { status: true } }),
  ])
  const step = nextSimulatedStep(invoice.status, buyer?.simulation?.scenario ?? 'PAIEMENT', past.map(({ status }) => status), buyer?.paymentReported ?? true)
  if (!step) return null
  await changeStatus(tx, { invoice, ...step, at: now, userId: null })
  return { version: invoice.version + 1 }
}
