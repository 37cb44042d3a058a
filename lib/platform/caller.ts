import { headers } from 'next/headers'
import type { Actor } from '@/lib/access/actor'
import { currentActor } from '@/lib/access/session'
import { addressOf } from './network-address'

/** Who calls a door, from where and when. Tests give their own; the web reads the request. */
export interface Caller<A extends Actor | null = Actor | null> {
  actor: A
  address: string | null
  now: Date
}

export async function callerOfRequest(): Promise<Caller> {
  return { actor: await currentActor(), address: addressOf(await headers()), now: new Date() }
}
