import type { Tx } from '@/lib/platform/db'
import { IDLE_SECONDS, type SessionProof, type SessionToken } from './session-token'

/** « Vue pour la dernière fois » is written at most this often. */
const SEEN_MS = 60_000
/** The row may be a minute late: it must not end a session before its cookie does. */
const IDLE_MS = IDLE_SECONDS * 1000 + SEEN_MS

export interface Browser {
  userAgent: string | null
  address: string | null
}

/** A new session for who has just proved who he is; its id never comes from the browser. */
export async function startSession(db: Tx, { userId, sessionVersion }: SessionProof, { userAgent, address }: Browser, now: Date): Promise<SessionToken> {
  const { id } = await db.accountSession.create({ data: { userId, sessionVersion, userAgent: userAgent?.slice(0, 500) ?? null, address, openedAt: now, lastSeenAt: now }, select: { id: true } })
  return { userId, sessionVersion, sessionId: id }
}

/** Is this session still open? Marks it as seen. A session ended from elsewhere is refused from this moment. */
export async function seeSession(db: Tx, { userId, sessionVersion, sessionId }: SessionToken, now: Date): Promise<boolean> {
  const [session] = await db.$queryRaw<{ lastSeenAt: Date }[]>`SELECT last_seen_at AS "lastSeenAt" FROM account_session WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND session_version = ${sessionVersion} AND ended_at IS NULL`
  if (!session || session.lastSeenAt.getTime() + IDLE_MS < now.getTime()) return false
  const before = new Date(now.getTime() - SEEN_MS)
  if (session.lastSeenAt < before) await db.accountSession.updateMany({ where: { id: sessionId, lastSeenAt: { lt: before }, endedAt: null }, data: { lastSeenAt: now } })
  return true
}

/** Which sessions of a person are open now: not ended, of the account's version, seen within the idle time. */
export const openSessions = (userId: string, sessionVersion: number, now: Date) => ({ userId, sessionVersion, endedAt: null, lastSeenAt: { gte: new Date(now.getTime() - IDLE_MS) } })

export async function endSession(db: Tx, sessionId: string, now: Date): Promise<void> {
  await db.accountSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } })
}
