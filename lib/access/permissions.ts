import type { AffiliationRole, EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import type { Actor, Membership, Scope } from './actor'

interface Lasting {
  /** Kept in a deactivated structure, where everything stays readable and nothing is done but its reactivation. */
  survives?: true
}

type Rule =
  /** Any active account, on its own things. */
  | { by: 'account' }
  /** Members of the structure whose affiliation has one of these roles. */
  | ({ by: 'role'; roles: readonly AffiliationRole[] } & Lasting)
  /** Managers, and users with this workspace in at least this mode (portal 4.3, 4.5). */
  | ({ by: 'workspace'; workspace: WorkspaceCode; mode: EntitlementMode } & Lasting)

const MEMBERS = ['MAIN_MANAGER', 'SECONDARY_MANAGER', 'USER'] as const
const MANAGERS = ['MAIN_MANAGER', 'SECONDARY_MANAGER'] as const
const MAIN_MANAGER = ['MAIN_MANAGER'] as const

/** Who may do what: the rights matrix of portal.md 4.5 as data. The doors, the menus and the tests read this table. */
export const PERMISSIONS = {
  'account.own': { by: 'account' },
  'structure.create': { by: 'account' },
  'structure.read': { by: 'role', roles: MEMBERS, survives: true },
  'structure.manage': { by: 'role', roles: MANAGERS },
  /** Deactivate, change the SIRET, hand over the role of main manager. */
  'structure.govern': { by: 'role', roles: MAIN_MANAGER },
  'structure.reactivate': { by: 'role', roles: MAIN_MANAGER, survives: true },
  'service.manage': { by: 'role', roles: MANAGERS },
  'bank-account.read': { by: 'role', roles: MEMBERS, survives: true },
  'bank-account.manage': { by: 'role', roles: MANAGERS },
  'library.read': { by: 'role', roles: MEMBERS, survives: true },
  'library.write': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' },
  'workspace.manage': { by: 'role', roles: MANAGERS },
  'user.manage': { by: 'role', roles: MANAGERS },
  'history.read': { by: 'role', roles: MANAGERS, survives: true },
  /** The obligations and services of a public structure, as the directory shows them. */
  'directory.manage': { by: 'role', roles: MANAGERS },
  'affiliation.request': { by: 'account' },
  'affiliation.decide': { by: 'role', roles: MANAGERS },
  'entitlement.request': { by: 'role', roles: MEMBERS },
  'entitlement.decide': { by: 'role', roles: MANAGERS },
  'mandate.read': { by: 'role', roles: MEMBERS, survives: true },
  'mandate.sign': { by: 'role', roles: MAIN_MANAGER },
  'invoice.read': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT', survives: true },
  'received.read': { by: 'workspace', workspace: 'FACTURES_RECUES', mode: 'CONSULTATION_UNIQUEMENT', survives: true },
  'received.treat': { by: 'workspace', workspace: 'FACTURES_RECUES', mode: 'MODIFICATION' },
  'validation.read': { by: 'workspace', workspace: 'FACTURES_A_VALIDER', mode: 'CONSULTATION_UNIQUEMENT', survives: true },
  'validation.decide': { by: 'workspace', workspace: 'FACTURES_A_VALIDER', mode: 'MODIFICATION' },
  'commitment.read': { by: 'workspace', workspace: 'ENGAGEMENTS', mode: 'CONSULTATION_UNIQUEMENT', survives: true },
  'invoice.write': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof PERMISSIONS

/** Permissions that need no structure. */
export type AccountPermission = { [P in Permission]: (typeof PERMISSIONS)[P]['by'] extends 'account' ? P : never }[Permission]
/** Permissions that are held in a structure. */
export type StructurePermission = Exclude<Permission, AccountPermission>

const covers = (membership: Membership, scope: Scope) =>
  membership.structureId === scope.structureId && (membership.serviceId === null || membership.serviceId === scope.serviceId)

/** Parts of a structure: all of it (also what belongs to no service), or some services. */
type Part = 'all' | readonly string[]

const both = (one: Part, other: Part): Part => (one === 'all' ? other : other === 'all' ? one : one.filter((serviceId) => other.includes(serviceId)))
const partOf = (places: readonly { serviceId: string | null }[]): Part =>
  places.some(({ serviceId }) => serviceId === null) ? 'all' : places.flatMap(({ serviceId }) => serviceId ?? [])
const isIn = (part: Part, { serviceId }: Scope) => part === 'all' || (serviceId != null && part.includes(serviceId))

/**
 * Where in its structure a membership gives a permission. With an espace, that is where three things meet: the membership, the
 * espace being open, and (for simple users) an habilitation to it in the mode asked for (portal 3.8, 4.3).
 */
function granted(actor: Actor, membership: Membership, rule: Rule): Part {
  const { structureId, role } = membership
  if (rule.by === 'account') return 'all'
  if (rule.by === 'role') return (rule.roles as readonly string[]).includes(role) ? partOf([membership]) : []
  const isHere = (place: { structureId: string }) => place.structureId === structureId
  const open = partOf(actor.workspaces.filter((one) => isHere(one) && one.code === rule.workspace))
  if ((MANAGERS as readonly string[]).includes(role)) return both(partOf([membership]), open)
  const rights = actor.rights.filter((right) => isHere(right) && right.workspace === rule.workspace && (rule.mode === 'CONSULTATION_UNIQUEMENT' || right.mode === 'MODIFICATION'))
  return both(both(partOf([membership]), open), partOf(rights))
}

const isStopped = (membership: Membership, rule: Rule) => membership.structureStatus === 'INACTIVE' && rule.by !== 'account' && !rule.survives

/** May this person do this there, were the structure active? What a deactivation stops is `canWhenActive` and not `can`. */
export function canWhenActive(actor: Actor, permission: Permission, scope: Scope | null): boolean {
  const rule: Rule = PERMISSIONS[permission]
  if (rule.by === 'account') return true
  return scope !== null && actor.memberships.some((membership) => covers(membership, scope) && isIn(granted(actor, membership, rule), scope))
}

/** May this person do this there? */
export function can(actor: Actor, permission: Permission, scope: Scope | null): boolean {
  const rule: Rule = PERMISSIONS[permission]
  if (rule.by === 'account') return true
  return scope !== null && actor.memberships.some((membership) => covers(membership, scope) && !isStopped(membership, rule) && isIn(granted(actor, membership, rule), scope))
}

/** Does the person work there at all? A stranger is told that the thing does not exist, a colleague that he lacks the right. */
export const isMember = (actor: Actor, scope: Scope) => actor.memberships.some((membership) => covers(membership, scope))

export interface Reach {
  structureId: string
  /** `all`, or the services to which the person is limited. */
  services: 'all' | string[]
}

/** Everywhere a person holds a permission: the start of every WHERE on tenant data. */
export function reachOf(actor: Actor, permission: StructurePermission): Reach[] {
  const rule: Rule = PERMISSIONS[permission]
  const reach = new Map<string, Reach>()
  for (const membership of actor.memberships) {
    if (isStopped(membership, rule)) continue
    const part = granted(actor, membership, rule)
    if (part !== 'all' && part.length === 0) continue
    const { structureId } = membership
    const known = reach.get(structureId)?.services ?? []
    reach.set(structureId, { structureId, services: part === 'all' || known === 'all' ? 'all' : [...new Set([...known, ...part])] })
  }
  return [...reach.values()]
}

/** The espace, and the mode, that a permission hangs on; null for a permission of a role, or for no permission at all. */
export function workspaceOf(permission: string): { workspace: WorkspaceCode; mode: EntitlementMode } | null {
  const rule: Rule | undefined = Object.hasOwn(PERMISSIONS, permission) ? PERMISSIONS[permission as Permission] : undefined
  return rule?.by === 'workspace' ? { workspace: rule.workspace, mode: rule.mode } : null
}
