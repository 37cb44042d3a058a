import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/platform/db'
import type { Actor, Membership } from './actor'
import { routes } from '@/lib/shared/routes'
import { loadActor } from './load-actor'
import { PATH_HEADER } from './path-header'
import { decodeSession, encodeSession, sessionCookieName, sessionCookieOptions, type SessionToken } from './session-token'

/** Who asks, or null for a visitor. Read once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await decodeSession((await cookies()).get(sessionCookieName())?.value)
  return token ? loadActor(db(), token.userId, token.sessionVersion) : null
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

/** Opens the session of a person who has just proved who he is. */
export async function openSession(token: SessionToken): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), await encodeSession(token), sessionCookieOptions())
}

export async function closeSession(): Promise<void> {
  ;(await cookies()).delete({ name: sessionCookieName(), path: '/' })
}
