import { definePublicQuery } from '@/lib/platform/query'
import { type ChosenKind, NOTIFICATION_KINDS } from '@/lib/shared/notification-kinds'
import { readStopToken } from '../stop-link'

export interface StoppedMails {
  kind: ChosenKind
  /** « c…@exemple.fr »: enough for its owner, too little for anybody else. */
  address: string
  isStopped: boolean
}

/** What a link « Ne plus recevoir ces courriels » is about; null for one that is not ours. */
export const getStopLink = definePublicQuery({
  name: 'message.get-stop-link',
  run: async ({ token }: { token: string }, { db }): Promise<StoppedMails | null> => {
    const link = readStopToken(token)
    const user = link && (await db.user.findUnique({ where: { id: link.userId }, select: { email: true, contactEmail: true, notifications: { where: { kind: link.kind } } } }))
    if (!link || !user) return null
    const pace = user.notifications[0]?.pace ?? NOTIFICATION_KINDS[link.kind].pace
    return { kind: link.kind, address: (user.contactEmail ?? user.email).replace(/^(.)[^@]*/, '$1…'), isStopped: pace === 'AUCUN' }
  },
})
