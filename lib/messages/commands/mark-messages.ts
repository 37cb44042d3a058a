import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { chosenMessagesSchema } from '../model/message-schemas'

type Chosen = z.output<typeof chosenMessagesSchema>

/** Only the person's own: other ids are as if they did not exist. */
const own = ({ messageIds }: Chosen, userId: string) => ({ id: { in: messageIds }, userId })

/** « Marquer comme lus »; what is read already stays as it was. */
export async function markRead(input: Chosen, { tx, actor, now }: CommandContext): Promise<{ count: number }> {
  return tx.message.updateMany({ where: { ...own(input, actor.userId), readAt: null }, data: { readAt: now } })
}

/** « Marquer comme non lus »: they count again in the header. */
export async function markUnread(input: Chosen, { tx, actor }: CommandContext): Promise<{ count: number }> {
  return tx.message.updateMany({ where: { ...own(input, actor.userId), readAt: { not: null } }, data: { readAt: null } })
}

/** « Tout marquer comme lu »: all that had come until the click. */
export async function markAllRead(_input: object, { tx, actor, now }: CommandContext): Promise<{ count: number }> {
  return tx.message.updateMany({ where: { userId: actor.userId, readAt: null, createdAt: { lte: now } }, data: { readAt: now } })
}

/** « Supprimer »: for good. What they told of is in the history of its object. */
export async function deleteMessages(input: Chosen, { tx, actor }: CommandContext): Promise<{ count: number }> {
  return tx.message.deleteMany({ where: own(input, actor.userId) })
}
