import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import type { messageIdSchema } from '../model/message-schemas'
import { MESSAGES, visibleMessagesSql } from '../queries/visible-messages'

/**
 * Opens a message: it is read, and leads to its object.
 * @throws not found for somebody else's, and where the person may not see its object any more
 */
export async function openMessage({ messageId }: z.output<typeof messageIdSchema>, { tx, actor, now }: CommandContext): Promise<{ href: string }> {
  const [message] = await tx.$queryRaw<{ href: string }[]>`SELECT m.href FROM ${MESSAGES} WHERE m.id = ${messageId}::uuid AND ${visibleMessagesSql(actor)}`
  if (!message) throw notFound('message.gone', 'Ce message n’est plus à votre disposition : il est supprimé, ou vos droits ont changé.')
  await tx.message.updateMany({ where: { id: messageId, readAt: null }, data: { readAt: now } })
  return { href: message.href }
}
