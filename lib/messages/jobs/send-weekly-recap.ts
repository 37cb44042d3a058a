import { z } from 'zod'
import { loadActor } from '@/lib/access/load-actor'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { defineJob } from '@/lib/platform/queue'
import { civilToColumn } from '@/lib/shared/dates'
import { NOTIFICATION_KINDS } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import { weeklyRecapMail } from '../emails/weekly-recap'
import { dueRecap, recapSection, type Week } from '../model/weekly-recap'
import { stopToken } from '../stop-link'
import { weekMovements } from '../week-movements'

const KIND = 'RECAPITULATIF'

/**
 * Every ten minutes, as the daily summary, so that a worker that was away on Monday at seven sends it later that day: one mail a week
 * for each manager whose structures moved. `now` is given by tests only.
 */
export const sendWeeklyRecap = defineJob<{ now?: Date }>({
  name: 'messages.weekly-recap',
  schema: z.object({ now: z.date().optional() }),
  schedule: '*/10 * * * *',
  expireInSeconds: 900,
  run: async ({ now = new Date() }) => {
    const week = dueRecap(now)
    if (!week) return
    for (const { id } of await managersToTell(week)) await inTransaction((tx) => sendRecap(tx, id, week))
  },
})

/** Those who may have a recap to get; whether they do is asked again, one by one, in the transaction of the mail. */
const managersToTell = ({ monday }: Week) => db().$queryRaw<{ id: string }[]>`
  SELECT u.id FROM user_account u
  WHERE u.status = 'ACTIVE' AND (u.recap_on IS NULL OR u.recap_on < ${civilToColumn(monday)}::date)
    AND EXISTS (SELECT 1 FROM affiliation a WHERE a.user_id = u.id AND a.status = 'VALIDEE' AND a.role IN ('MAIN_MANAGER', 'SECONDARY_MANAGER'))
  ORDER BY u.id`

/** The week is taken first, in the transaction of the mail: of two runs one sends, and one that was killed has sent nothing. */
async function sendRecap(tx: Tx, userId: string, week: Week): Promise<void> {
  const recapOn = civilToColumn(week.monday)
  const taken = await tx.user.updateMany({ where: { id: userId, OR: [{ recapOn: null }, { recapOn: { lt: recapOn } }] }, data: { recapOn } })
  if (taken.count === 0) return
  const choice = await tx.notificationChoice.findUnique({ where: { userId_kind: { userId, kind: KIND } } })
  if ((choice?.pace ?? NOTIFICATION_KINDS[KIND].pace) === 'AUCUN') return
  const actor = await loadActor(tx, userId, null)
  const sections = actor ? (await weekMovements(tx, actor, week)).flatMap((movements) => recapSection(movements, absoluteUrl) ?? []) : []
  if (sections.length === 0) return
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const urls = { home: absoluteUrl(routes.connectedHome), preferences: absoluteUrl(routes.notifications), stop: absoluteUrl(routes.stopMails(stopToken({ userId, kind: KIND }))) }
  await postMail(tx, weeklyRecapMail({ ...user, email: user.contactEmail ?? user.email }, week, sections, urls))
}
