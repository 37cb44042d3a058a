import { defineQuery } from '@/lib/platform/query'
import { visibleInvoices } from './visible-invoices'

/** After seven days the notice must be answered before anything else (portal 7.10). */
export const isTooOld = (statusAt: Date, now: Date): boolean => now.getTime() - statusAt.getTime() > 7 * 86_400_000

const MOST = 100

/** Rejected and suspended invoices that nobody of the supplier has acknowledged: the notice at login. */
export const listUnacknowledged = defineQuery({
  name: 'invoice.list-unacknowledged',
  permission: 'invoice.read',
  run: (_input: Record<string, never>, { db, actor }) =>
    db.invoice.findMany({
      where: { AND: [visibleInvoices(actor)], status: { in: ['REJETEE', 'SUSPENDUE'] }, acknowledgedAt: null },
      select: { id: true, number: true, status: true, statusAt: true, statusReason: true, statusComment: true, submittedAt: true, structureId: true, structure: { select: { name: true } }, buyer: { select: { name: true } } },
      orderBy: { statusAt: 'asc' },
      take: MOST,
    }),
})
