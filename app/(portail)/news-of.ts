import { statusRow } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import { isTooOld, listUnacknowledged } from '@/lib/invoices/queries/list-unacknowledged'
import { civilDateOf, shortDate } from '@/lib/shared/dates'

/** The rejected and suspended invoices that nobody has acknowledged, of the structure where the oldest is; null when there are none. */
export async function newsOf() {
  const now = new Date()
  const all = await listUnacknowledged({})
  const [oldest] = all
  if (!oldest) return null
  const news = all.filter(({ structureId }) => structureId === oldest.structureId)
  return {
    structureId: oldest.structureId,
    structureName: oldest.structureName,
    isCompulsory: isTooOld(oldest.statusAt, now),
    rows: news.map(({ id, number, status, statusReason, statusComment, submittedAt, buyerName }) => ({
      id,
      number: number ?? '',
      status,
      recipient: buyerName ?? '',
      depositedOn: submittedAt ? shortDate(civilDateOf(submittedAt)) : '',
      reason: [reasonOf(status, statusReason)?.label ?? statusRow(status).label, statusComment].filter(Boolean).join(' : '),
    })),
  }
}
