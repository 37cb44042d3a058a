import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import type { stopSchema } from '../model/message-schemas'
import { readStopToken } from '../stop-link'

/**
 * « Ne plus recevoir ces courriels », from the link of a mail, without a login: no mail of this kind any more. The messages of
 * the portal go on.
 * @throws not found for a link that is not ours
 */
export async function stopMails({ token }: z.output<typeof stopSchema>, { tx }: Pick<CommandContext, 'tx'>): Promise<void> {
  const link = readStopToken(token)
  const user = link && (await tx.user.findUnique({ where: { id: link.userId }, select: { id: true } }))
  if (!link || !user) throw notFound('message.unknown-link', 'Ce lien n’est pas valable. Réglez vos courriels dans « Mon compte », onglet « Notifications ».')
  await tx.notificationChoice.upsert({ where: { userId_kind: link }, create: { ...link, pace: 'AUCUN' }, update: { pace: 'AUCUN' } })
}
