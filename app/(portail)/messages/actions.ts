'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { deleteMessages as remove, markAllRead as markAll, markRead as markAsRead, markUnread as markAsUnread } from '@/lib/messages/commands/mark-messages'
import { openMessage as open } from '@/lib/messages/commands/open-message'
import { chosenMessagesSchema, messageIdSchema } from '@/lib/messages/model/message-schemas'
import { defineAction } from '@/lib/platform/action'
import { chooseAction } from '@/lib/platform/choose-action'

/** The counter of the header stands on every page. */
const after = async () => revalidatePath('/', 'layout')

const said = (count: number, none: string, one: string, many: string) => (count === 0 ? none : count === 1 ? one : `${count} ${many}`)

/** « Marquer comme lus » */
export const markRead = defineAction({
  name: 'message.mark-read', permission: 'account.own', schema: chosenMessagesSchema, run: markAsRead, after,
  message: ({ count }) => said(count, 'Ces messages étaient déjà lus.', 'Un message est marqué comme lu.', 'messages sont marqués comme lus.'),
})

/** « Marquer comme non lus » */
export const markUnread = defineAction({
  name: 'message.mark-unread', permission: 'account.own', schema: chosenMessagesSchema, run: markAsUnread, after,
  message: ({ count }) => said(count, 'Ces messages étaient déjà non lus.', 'Un message est marqué comme non lu.', 'messages sont marqués comme non lus.'),
})

/** « Supprimer » */
export const deleteMessages = defineAction({
  name: 'message.delete', permission: 'account.own', schema: chosenMessagesSchema, run: remove, after,
  message: ({ count }) => said(count, 'Ces messages étaient déjà supprimés.', 'Un message est supprimé.', 'messages sont supprimés.'),
})

/** « Tout marquer comme lu » */
export const markAllRead = defineAction({
  name: 'message.mark-all-read', permission: 'account.own', schema: z.object({}), run: markAll, after,
  message: ({ count }) => said(count, 'Tous vos messages étaient déjà lus.', 'Un message est marqué comme lu.', 'messages sont marqués comme lus.'),
})

/** The link of a message: it is read, and leads to its object. */
export const openMessage = defineAction({ name: 'message.open', permission: 'account.own', schema: messageIdSchema, run: open })

/** The buttons above the list, in one form. */
export const settleMessages = chooseAction({ 'non-lus': markUnread, supprimer: deleteMessages, 'tout-lire': markAllRead }, markRead)
