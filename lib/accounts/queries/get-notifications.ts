import { defineQuery } from '@/lib/platform/query'
import type { NotificationKind, NotificationPace } from '@/prisma/generated/enums'

/** « Paramétrer vos notifications »: what was chosen, and where the mails go. */
export const getNotifications = defineQuery({
  name: 'account.notifications',
  permission: 'account.own',
  run: async (_: null, { db, actor }) => {
    const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true, contactEmail: true, notifications: true } })
    return { to: user.contactEmail ?? user.email, paces: Object.fromEntries(user.notifications.map(({ kind, pace }) => [kind, pace])) as Partial<Record<NotificationKind, NotificationPace>> }
  },
})
