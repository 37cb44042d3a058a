import type { Actor, Scope } from '@/lib/access/actor'
import { can, isMember, PERMISSIONS, type Permission } from '@/lib/access/permissions'
import { DomainError, notFound } from '@/lib/shared/errors'
import { MissingRight } from './missing-right'

/** The refusal of somebody who is not logged in (any more). */
export const loginNeeded = () => new DomainError('forbidden', 'session.needed', 'Votre session est terminée. Connectez-vous dans un autre onglet, puis recommencez ici : ce que vous avez saisi est conservé.')

/**
 * The one question of every door. `scope` is where the thing asked for belongs; null when it does not exist.
 * @throws login needed; not found for strangers, so that nothing is revealed; the missing right for colleagues.
 */
export function authorise(actor: Actor | null, permission: Permission, scope: Scope | null): asserts actor is Actor {
  if (!actor) throw loginNeeded()
  if (PERMISSIONS[permission].by === 'account') return
  if (!scope || !isMember(actor, scope)) throw notFound()
  if (!can(actor, permission, scope)) throw new MissingRight(permission, scope)
}
