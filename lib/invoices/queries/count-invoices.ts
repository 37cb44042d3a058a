import { defineQuery } from '@/lib/platform/query'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { type StatusGroup, statusRow, STATUSES } from '../model/status'
import { visibleTallySql } from './visible-invoices'

export interface InvoiceCounts {
  byStatus: Partial<Record<InvoiceStatus, number>>
  byGroup: Record<Exclude<StatusGroup, 'hidden'>, number>
}

/** How many invoices the person sees in each status and group; a refusal that was marked as handled counts no more. */
export const countInvoices = defineQuery({
  name: 'invoice.count',
  permission: 'invoice.read',
  run: async ({ structureId = null }: { structureId?: string | null }, { db, actor }): Promise<InvoiceCounts> => {
    const rows = await db.$queryRaw<{ status: InvoiceStatus; count: number }[]>`
      SELECT t.status, sum(t.count)::int AS count FROM invoice_tally t WHERE ${visibleTallySql(actor, structureId)} AND t.status <> 'SUPPRIMEE' AND NOT t.is_handled GROUP BY t.status HAVING sum(t.count) <> 0`
    const byStatus: InvoiceCounts['byStatus'] = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
    const total = (group: StatusGroup) => STATUSES.reduce((sum, status) => sum + (statusRow(status).group === group ? (byStatus[status] ?? 0) : 0), 0)
    return { byStatus, byGroup: { toDo: total('toDo'), inProgress: total('inProgress'), finished: total('finished') } }
  },
})
