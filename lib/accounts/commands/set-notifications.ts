import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { CHOSEN_KINDS } from '@/lib/shared/notification-kinds'
import type { notificationSchema } from '../model/account-schemas'

/** Keeps how the person wants to be told of each kind of event. */
export async function setNotifications(input: z.output<typeof notificationSchema>, { tx, actor }: CommandContext): Promise<void> {
  for (const kind of CHOSEN_KINDS) {
    const pace = input[kind]
    if (pace) await tx.notificationChoice.upsert({ where: { userId_kind: { userId: actor.userId, kind } }, create: { userId: actor.userId, kind, pace }, update: { pace } })
  }
}
