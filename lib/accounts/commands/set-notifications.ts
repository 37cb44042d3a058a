import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { NotificationKind } from '@/prisma/generated/enums'
import type { notificationSchema } from '../model/account-schemas'

/** Keeps how the person wants to be told of each kind of event. */
export async function setNotifications(input: z.output<typeof notificationSchema>, { tx, actor }: CommandContext): Promise<void> {
  for (const [name, pace] of Object.entries(input)) {
    const kind = name as NotificationKind
    await tx.notificationChoice.upsert({ where: { userId_kind: { userId: actor.userId, kind } }, create: { userId: actor.userId, kind, pace }, update: { pace } })
  }
}
