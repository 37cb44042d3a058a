import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'
import { changeStatus } from '../commands/change-status'
import { goOnAfterValidation } from '../commands/go-on-after-validation'
import { lockInvoice } from '../commands/lock-invoice'
import { levelOf, TACIT_AFTER_DAYS } from '../model/validation'

const DAY_MS = 86_400_000
const AT_ONCE = 200

/** Fifteen days without an answer are an agreement (portal 8.1): each invoice by itself, so that one that fails stops no other. */
export async function agreeTacitly(now: Date): Promise<number> {
  const waiting = await db().invoice.findMany({ where: { status: { in: ['A_VALIDER_1', 'A_VALIDER_2'] }, statusAt: { lte: new Date(now.getTime() - TACIT_AFTER_DAYS * DAY_MS) } }, select: { id: true, statusAt: true }, take: AT_ONCE })
  for (const { id, statusAt } of waiting) {
    await inTransaction(async (tx) => {
      const invoice = await lockInvoice(tx, id)
      if (levelOf(invoice.status) === null || invoice.statusAt.getTime() !== statusAt.getTime()) return
      await changeStatus(tx, { invoice, event: 'expire', at: now, userId: null })
      await goOnAfterValidation(tx, id, now)
    })
  }
  return waiting.length
}

export const tacitAgreement = defineJob({
  name: 'invoice.tacit-agreement',
  schema: z.object({}).passthrough(),
  schedule: '*/30 * * * *',
  run: async () => {
    await agreeTacitly(new Date())
  },
})
