import { headers } from 'next/headers'
import type { Actor } from '@/lib/access/actor'
import { currentActor } from '@/lib/access/session'
import { env } from './env'

/** Who calls a door, from where and when. Tests give their own; the web reads the request. */
export interface Caller<A extends Actor | null = Actor | null> {
  actor: A
  address: string | null
  now: Date
}

/**
 * Network address of the caller. Next writes the socket's address into X-Forwarded-For when nobody else did (our server
 * removes what a visitor sent when no proxy is trusted); each trusted proxy has added one entry at the end.
 */
export function addressOf(list: Pick<Headers, 'get'>): string | null {
  const forwarded = (list.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim()).filter(Boolean)
  return forwarded.at(-Math.max(1, env().TRUSTED_PROXIES)) ?? null
}

export async function callerOfRequest(): Promise<Caller> {
  return { actor: await currentActor(), address: addressOf(await headers()), now: new Date() }
}
