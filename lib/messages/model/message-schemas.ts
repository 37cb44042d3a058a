import { z } from 'zod'

/** The boxes that were ticked in the list, one or several. */
export const chosenMessagesSchema = z.object({
  messageIds: z.preprocess((ticked) => (ticked === undefined ? [] : [ticked].flat()), z.array(z.uuid('Rechargez la page, puis recommencez.')).min(1, 'Cochez au moins un message.').max(100)),
})

export const messageIdSchema = z.object({ messageId: z.uuid('Ce message n’existe pas.') })

/** The signed word of a link « Ne plus recevoir ces courriels ». */
export const stopSchema = z.object({ token: z.string().max(300) })
