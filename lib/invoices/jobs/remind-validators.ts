import { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { defineJob } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { validationReminderMail } from '../emails/to-validate'
import { REMINDED_BEFORE_DAYS, TACIT_AFTER_DAYS } from '../model/validation'
import { readTold, validatorNotice, validatorsOf, waitingOf } from '../tell-status'

const DAY_MS = 86_400_000

/** Each hour: validators who have not answered are reminded, once for each time they are asked, three days before their silence is agreement. `now` is given by tests only. */
export const remindValidators = defineJob<{ now?: Date }>({
  name: 'invoice.remind-validators',
  schema: z.object({ now: z.date().optional() }),
  schedule: '27 * * * *',
  expireInSeconds: 600,
  run: async ({ now = new Date() }) => {
    const [from, until] = [TACIT_AFTER_DAYS, TACIT_AFTER_DAYS - REMINDED_BEFORE_DAYS].map((days) => new Date(now.getTime() - days * DAY_MS))
    const waiting = await db().$queryRaw<{ id: string }[]>`
      SELECT i.id FROM invoice i LEFT JOIN invoice_reminder r ON r.invoice_id = i.id AND r.kind = 'VALIDATION'
      WHERE i.status IN ('A_VALIDER_1', 'A_VALIDER_2') AND i.status_at <= ${until} AND i.status_at > ${from} AND (r.at IS NULL OR r.at < i.status_at) ORDER BY i.status_at`
    for (const { id } of waiting) await inTransaction((tx) => remind(tx, id, now))
  },
})

/** The mark and the mails in one transaction; an invoice that was answered meanwhile, or marked by another run, is left alone. */
async function remind(tx: Tx, invoiceId: string, now: Date): Promise<void> {
  const marked = await tx.$executeRaw`
    INSERT INTO invoice_reminder AS r (structure_id, invoice_id, kind, count, at) SELECT structure_id, id, 'VALIDATION', 1, ${now} FROM invoice WHERE id = ${invoiceId}::uuid AND status IN ('A_VALIDER_1', 'A_VALIDER_2') FOR UPDATE
    ON CONFLICT (invoice_id, kind) DO UPDATE SET count = r.count + 1, at = excluded.at WHERE r.at < (SELECT status_at FROM invoice WHERE id = ${invoiceId}::uuid)`
  if (marked === 0) return
  const invoice = await readTold(tx, invoiceId)
  const url = absoluteUrl(routes.validation(invoiceId))
  await notify(tx, now, (await validatorsOf(tx, invoice)).map((validator) => ({ ...validatorNotice(validator, invoice, validationReminderMail(validator, waitingOf(invoice), url)), isUrgent: true })))
}
