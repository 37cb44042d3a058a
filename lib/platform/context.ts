import type { Actor, Scope } from '@/lib/access/actor'
import type { Tx } from './db'

/** What a command knows of its caller and its moment. « Now » comes from here so that tests can move time. */
export interface CommandContext<A extends Actor | null = Actor> {
  tx: Tx
  actor: A
  now: Date
  /** Network address of the caller, for the journal and the rate limits; null in jobs. */
  address: string | null
}

/** What a query knows: the same, without the right to write. */
export interface QueryContext<A extends Actor | null = Actor> {
  db: Tx
  actor: A
  now: Date
  /** Where the thing asked for belongs, as the door found it and let the person in; null for a door that starts from the person's own reach. */
  scope: Scope | null
}
