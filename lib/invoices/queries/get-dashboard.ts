import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, columnToCivil } from '@/lib/shared/dates'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { lastMonths } from '../model/late-interest'
import { visibleTallySql } from './visible-invoices'

export interface Dashboard {
  byStatus: Partial<Record<InvoiceStatus, number>>
  /** The last twelve months of deposit, oldest first; TTC in cents of what is in euros, avoirs subtracted. */
  months: { month: string; count: number; amount: bigint }[]
}

/** « Tableau de bord »: how many invoices in each status, and what was sent month by month, out of the counters. */
export const getDashboard = defineQuery({
  name: 'invoice.dashboard',
  permission: 'invoice.read',
  run: async ({ structureId = null }: { structureId?: string | null }, { db, actor, now }): Promise<Dashboard> => {
    const rows = await db.$queryRaw<{ status: InvoiceStatus; month: Date | null; count: number; amount: bigint }[]>`
      SELECT t.status, t.month, sum(t.count)::int AS count, sum(t.amount)::bigint AS amount FROM invoice_tally t
      WHERE ${visibleTallySql(actor, structureId)} AND t.status <> 'SUPPRIMEE' GROUP BY t.status, t.month`
    const byStatus: Dashboard['byStatus'] = {}
    for (const { status, count } of rows) byStatus[status] = (byStatus[status] ?? 0) + count
    const months = lastMonths(civilDateOf(now)).map((month) => {
      const inMonth = rows.filter((row) => row.month && columnToCivil(row.month) === month)
      return { month, count: inMonth.reduce((sum, row) => sum + row.count, 0), amount: inMonth.reduce((sum, row) => sum + row.amount, 0n) }
    })
    return { byStatus, months }
  },
})
