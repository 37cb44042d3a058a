import type { Actor } from '@/lib/access/actor'
import { provenUser } from '../current-password'

/** For what must not be done by whoever sits down at an open session. @throws invalid at field `currentPassword` */
export async function provePassword(input: { currentPassword: string }, actor: Actor): Promise<void> {
  await provenUser(actor.userId, input.currentPassword)
}
