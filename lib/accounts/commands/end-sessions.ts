import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'

/** Closes one of one's own sessions: its next click is refused. @returns whether it was the one that asks. */
export async function endOneSession({ sessionId }: { sessionId: string }, { tx, actor, now }: CommandContext): Promise<{ isOwn: boolean }> {
  const { count } = await tx.accountSession.updateMany({ where: { id: sessionId, userId: actor.userId, endedAt: null }, data: { endedAt: now } })
  if (count === 0) throw notFound('session.unknown', 'Cette session est déjà fermée.')
  return { isOwn: sessionId === actor.sessionId }
}

/** Closes all one's sessions but the one that asks. @returns how many were closed. */
export async function endOtherSessions({ tx, actor, now }: CommandContext): Promise<{ count: number }> {
  return tx.accountSession.updateMany({ where: { userId: actor.userId, endedAt: null, ...(actor.sessionId && { id: { not: actor.sessionId } }) }, data: { endedAt: now } })
}
