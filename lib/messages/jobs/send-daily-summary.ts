import { z } from 'zod'
import { loadActor } from '@/lib/access/load-actor'
import { sumUpReceived } from '@/lib/invoices/sum-up-received'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { defineJob } from '@/lib/platform/queue'
import { type CivilDate, civilToColumn } from '@/lib/shared/dates'
import { isChosenKind, NOTIFICATION_KINDS } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import type { NotificationKind } from '@/prisma/generated/enums'
import { dailySummaryMail } from '../emails/daily-summary'
import { dueSummary, type SummedMessage } from '../model/daily-summary'
import { MESSAGES, visibleMessagesSql } from '../queries/visible-messages'

/**
 * Every ten minutes, so that a summary whose worker was away leaves late rather than never: from seven in the morning in Paris,
 * one mail a day for each person with what waited until then. `now` is given by tests only.
 */
export const sendDailySummary = defineJob<{ now?: Date }>({
  name: 'messages.daily-summary',
  schema: z.object({ now: z.date().optional() }),
  schedule: '*/10 * * * *',
  expireInSeconds: 900,
  run: async ({ now = new Date() }) => {
    const due = dueSummary(now)
    if (!due) return
    await sumUpReceived(due.until)
    const people = await db().$queryRaw<{ id: string }[]>`SELECT DISTINCT user_id AS id FROM message WHERE mail = 'EN_ATTENTE' AND created_at <= ${due.until}`
    for (const { id } of people) await inTransaction((tx) => sendSummary(tx, id, due))
  },
})

/** The day is taken first, in the transaction of the mail: of two runs one sends, and one that was killed has sent nothing. */
async function sendSummary(tx: Tx, userId: string, { day, until }: { day: CivilDate; until: Date }): Promise<void> {
  const taken = await tx.user.updateMany({ where: { id: userId, OR: [{ summaryOn: null }, { summaryOn: { lt: civilToColumn(day) } }] }, data: { summaryOn: civilToColumn(day) } })
  if (taken.count === 0) return
  const told = await readWaiting(tx, userId, until)
  await tx.message.updateMany({ where: { userId, mail: 'EN_ATTENTE', createdAt: { lte: until } }, data: { mail: 'RESUME' } })
  if (told.length === 0) return
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const urlOf = (messageId: string | null) => absoluteUrl(messageId ? routes.message(messageId) : routes.messages)
  await postMail(tx, dailySummaryMail({ ...user, email: user.contactEmail ?? user.email }, day, told, urlOf, absoluteUrl(routes.notifications)))
}

/** What waits and is still worth a mail: unread, of a kind of which the person still wants mails, and still his to see. */
async function readWaiting(tx: Tx, userId: string, until: Date): Promise<SummedMessage[]> {
  const actor = await loadActor(tx, userId, null)
  if (!actor) return []
  const choices = new Map((await tx.notificationChoice.findMany({ where: { userId } })).map(({ kind, pace }) => [kind, pace]))
  const paceOf = (kind: NotificationKind) => choices.get(kind) ?? (isChosenKind(kind) ? NOTIFICATION_KINDS[kind].pace : 'IMMEDIAT')
  const rows = await tx.$queryRaw<SummedMessage[]>`
    SELECT m.id, m.kind, m.status, m.subject, s.name AS "structureName"
    FROM ${MESSAGES} LEFT JOIN structure s ON s.id = m.structure_id
    WHERE ${visibleMessagesSql(actor)} AND m.mail = 'EN_ATTENTE' AND m.read_at IS NULL AND m.created_at <= ${until} ORDER BY m.created_at, m.id`
  return rows.filter(({ kind }) => paceOf(kind) !== 'AUCUN')
}
