import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/platform/db'
import { addressOf } from '@/lib/platform/network-address'
import { routes } from '@/lib/shared/routes'
import type { Actor, Membership } from './actor'
import { loadActor } from './load-actor'
import { PATH_HEADER } from './path-header'
import { endSession, seeSession, startSession } from './session-row'
import { decodeSession, encodeSession, sessionCookieName, sessionCookieOptions, type SessionProof, type SessionToken } from './session-token'

const tokenOfRequest = async () => decodeSession((await cookies()).get(sessionCookieName())?.value)

/** Who asks, or null for a visitor. Read once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await tokenOfRequest()
  if (!token) return null
  const [isOpen, actor] = await Promise.all([seeSession(db(), token, new Date()), loadActor(db(), token.userId, token.sessionVersion)])
  return isOpen && actor ? { ...actor, sessionId: token.sessionId } : null
})

/** The login page, which leads back to the page asked for. */
export async function loginAddress(): Promise<string> {
  const asked = (await headers()).get(PATH_HEADER)
  return asked ? `${routes.login}?retour=${encodeURIComponent(asked)}` : routes.login
}

/** Who asks; a visitor goes to the login page and comes back afterwards. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(await loginAddress())
}

/** The structure the person works in now: the one last chosen, else the first that is active, else the first. Null without any affiliation. */
export function currentMembership(actor: Actor): Membership | null {
  const { memberships, currentStructureId } = actor
  return memberships.find(({ structureId }) => structureId === currentStructureId) ?? memberships.find(({ structureStatus }) => structureStatus === 'ACTIVE') ?? memberships[0] ?? null
}

/** A session for the browser of this request; the caller keeps its token in a cookie. */
export async function beginSession(proof: SessionProof): Promise<SessionToken> {
  const list = await headers()
  return startSession(db(), proof, { userAgent: list.get('user-agent'), address: addressOf(list) }, new Date())
}

/** Opens the session of a person who has just proved who he is: always a new one, whatever the browser held before. */
export async function openSession(proof: SessionProof): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), await encodeSession(await beginSession(proof)), sessionCookieOptions())
}

/** Ends the session of this browser, so that a copy of its cookie opens nothing. */
export async function closeSession(): Promise<void> {
  const token = await tokenOfRequest()
  if (token) await endSession(db(), token.sessionId, new Date())
  ;(await cookies()).delete({ name: sessionCookieName(), path: '/' })
}

/** NextAuth's own sign-out. */
export const endSessionOf = (token: Record<string, unknown>): Promise<void> => (typeof token.sessionId === 'string' ? endSession(db(), token.sessionId, new Date()) : Promise.resolve())
