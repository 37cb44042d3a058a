import type { Tx } from '@/lib/platform/db'
import { isDemonstration } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/queue'

/** Only its name: the job itself changes statuses, and a status that changes wakes it. */
export const PLAY_RECIPIENT = { name: 'invoice.play-recipient', expireInSeconds: 20 }

/** Where the recipient of an invoice is simulated, its next step is asked for after the pause that a tester chose. */
export async function wakeSimulation(tx: Tx, invoiceId: string): Promise<void> {
  if (!isDemonstration()) return
  const invoice = await tx.invoice.findUnique({ where: { id: invoiceId }, select: { version: true, buyer: { select: { simulation: true } } } })
  const simulation = invoice?.buyer?.simulation
  if (simulation?.isOn) await enqueue(tx, PLAY_RECIPIENT, { invoiceId, version: invoice?.version }, simulation.stepSeconds)
}
