import type { Tx } from '@/lib/platform/db'
import { notificationKindOf } from '@/lib/shared/notification-kinds'
import type { NotificationPace } from '@/prisma/generated/enums'

/**
 * How a mail may leave: at once, in the daily summary, or not at all. The one place where preferences are obeyed. A mailbox that
 * several people share gets what the most curious of them asked for.
 */
export async function paceOf(tx: Tx, template: string, recipient: string): Promise<NotificationPace> {
  const kind = notificationKindOf(template)
  if (!kind) return 'IMMEDIAT'
  const people = await tx.user.findMany({
    where: { status: 'ACTIVE', OR: [{ contactEmail: recipient }, { contactEmail: null, email: recipient }] },
    select: { notifications: { where: { kind }, select: { pace: true } } },
  })
  const paces = new Set(people.map(({ notifications }) => notifications[0]?.pace ?? 'IMMEDIAT'))
  if (paces.size === 0 || paces.has('IMMEDIAT')) return 'IMMEDIAT'
  return paces.has('QUOTIDIEN') ? 'QUOTIDIEN' : 'AUCUN'
}
