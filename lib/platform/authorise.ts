import type { Actor, Scope } from '@/lib/access/actor'
import { can, canWhenActive, isMember, PERMISSIONS, type Permission } from '@/lib/access/permissions'
import { DomainError, forbidden, notFound } from '@/lib/shared/errors'
import { MissingRight } from './missing-right'

/** The refusal of somebody who is not logged in (any more). */
export const loginNeeded = () => new DomainError('forbidden', 'session.needed', 'Votre session est terminée. Connectez-vous dans un autre onglet, puis recommencez ici : ce que vous avez saisi est conservé.')

const inactiveStructure = () =>
  forbidden('structure.inactive', 'Cette structure est désactivée : tout y reste lisible, mais rien ne s’y fait plus. Son gestionnaire principal peut la réactiver depuis sa fiche ; si elle a changé de SIRET, travaillez dans la structure qui la remplace.')

/**
 * The one question of every door. `scope` is where the thing asked for belongs; null when it does not exist.
 * @param purpose a deactivated structure stays readable: it stops what is written only.
 * @throws login needed; not found for strangers, so that nothing is revealed; the missing right for colleagues.
 */
export function authorise(actor: Actor | null, permission: Permission, scope: Scope | null, purpose: 'read' | 'write' = 'write'): asserts actor is Actor {
  if (!actor) throw loginNeeded()
  if (PERMISSIONS[permission].by === 'account') return
  if (!scope || !isMember(actor, scope)) throw notFound()
  if (can(actor, permission, scope)) return
  if (!canWhenActive(actor, permission, scope)) throw new MissingRight(permission, scope)
  if (purpose === 'write') throw inactiveStructure()
}
