import { openSessions } from '@/lib/access/session-row'
import { defineQuery } from '@/lib/platform/query'
import { deviceWords } from '../model/user-agent'

/** « Mes sessions »: where the person is connected now, this browser first. */
export const listSessions = defineQuery({
  name: 'account.sessions',
  permission: 'account.own',
  run: async (_: null, { db, actor, now }) => {
    const { sessionVersion } = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { sessionVersion: true } })
    const rows = await db.accountSession.findMany({ where: openSessions(actor.userId, sessionVersion, now), orderBy: { lastSeenAt: 'desc' }, take: 100 })
    const sessions = rows.map(({ id, userAgent, address, openedAt, lastSeenAt }) => ({ id, device: deviceWords(userAgent), address, openedAt, lastSeenAt, isThis: id === actor.sessionId }))
    return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis))
  },
})

export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]
