import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/platform/db'
import type { Actor, Membership } from './actor'
import { loadActor } from './load-actor'
import { decodeSession, encodeSession, sessionCookieName, sessionCookieOptions, type SessionToken } from './session-token'

/** Who asks, or null for a visitor. Read once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await decodeSession((await cookies()).get(sessionCookieName())?.value)
  return token ? loadActor(db(), token.userId, token.sessionVersion) : null
})

/** Who asks; a visitor goes to the login page and comes back to `returnTo` afterwards. */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(`/connexion?retour=${encodeURIComponent(returnTo)}`)
  return actor
}

/** The structure the person works in now: the one last chosen, else the first. Null without any affiliation. */
export function currentMembership(actor: Actor): Membership | null {
  return actor.memberships.find((membership) => membership.structureId === actor.currentStructureId) ?? actor.memberships[0] ?? null
}

/** Opens the session of a person who has just proved who he is. */
export async function openSession(token: SessionToken): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), await encodeSession(token), sessionCookieOptions())
}

export async function closeSession(): Promise<void> {
  ;(await cookies()).delete({ name: sessionCookieName(), path: '/' })
}
