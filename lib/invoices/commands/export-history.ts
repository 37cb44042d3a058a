import type { CommandContext } from '@/lib/platform/context'
import { isSent } from '../model/status'
import { eventReaderOf } from '../queries/event-reader'
import { type HistoryEvent, readWholeHistory } from '../queries/read-history'
import type { EventReader } from '../queries/visible-events'

/** « Exporter en CSV »: what this side may read of the history, oldest first; for a sent invoice the export is itself an event. */
export async function exportHistory(side: EventReader['side'], input: { invoiceId: string; structureId?: string }, { tx, actor, now }: CommandContext): Promise<HistoryEvent[]> {
  const reader = await eventReaderOf(actor, side, input, tx)
  const { sellerId, invoiceId, readerId } = reader
  const events = await readWholeHistory(tx, reader)
  const { status } = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { status: true } })
  if (isSent(status)) await tx.invoiceAction.create({ data: { structureId: sellerId, invoiceId, code: 'EXPORT_HISTORIQUE', userId: actor.userId, actingId: readerId, at: now } })
  return events
}
