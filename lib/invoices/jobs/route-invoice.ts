import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/queue'
import { changeStatus } from '../commands/change-status'
import type { StatusEvent } from '../model/status-table'
import type { InvoiceStatus } from '@/prisma/generated/enums'

const STEPS: Partial<Record<InvoiceStatus, StatusEvent>> = { DEPOSEE: 'route', EN_COURS_ACHEMINEMENT: 'makeAvailable' }
/** Long enough for the person who has just sent to see « Déposée » become something else. */
const PAUSE_SECONDS = 2

/** Takes a sent invoice to its recipient, one status at each run. A second run of the same step finds nothing to do. */
export const routeInvoice = defineJob({
  name: 'invoice.route',
  expireInSeconds: 20,
  schema: z.object({ invoiceId: z.uuid() }),
  run: async ({ invoiceId }) => {
    const invoice = await db().invoice.findUnique({ where: { id: invoiceId }, select: { id: true, structureId: true, status: true, version: true } })
    const event = invoice && STEPS[invoice.status]
    if (!event) return
    await inTransaction(async (tx) => {
      const status = await changeStatus(tx, { invoice, event, at: new Date(), userId: null })
      if (STEPS[status]) await enqueue(tx, routeInvoice, { invoiceId }, PAUSE_SECONDS)
    })
  },
})
