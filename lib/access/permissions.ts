import type { AffiliationRole, EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import type { Actor, Membership, Scope } from './actor'

type Rule =
  /** Any active account, on its own things. */
  | { by: 'account' }
  /** Members of the structure whose affiliation has one of these roles. */
  | { by: 'role'; roles: readonly AffiliationRole[] }
  /** Managers, and users with this workspace in at least this mode (portal 4.3, 4.5). */
  | { by: 'workspace'; workspace: WorkspaceCode; mode: EntitlementMode }

const MEMBERS = ['MAIN_MANAGER', 'SECONDARY_MANAGER', 'USER'] as const
const MANAGERS = ['MAIN_MANAGER', 'SECONDARY_MANAGER'] as const
const MAIN_MANAGER = ['MAIN_MANAGER'] as const

/** Who may do what: the rights matrix of portal.md 4.5 as data. The doors, the menus and the tests read this table. */
export const PERMISSIONS = {
  'account.own': { by: 'account' },
  'structure.create': { by: 'account' },
  'structure.read': { by: 'role', roles: MEMBERS },
  'structure.manage': { by: 'role', roles: MANAGERS },
  /** Deactivate, change the SIRET, hand over the role of main manager. */
  'structure.govern': { by: 'role', roles: MAIN_MANAGER },
  'service.manage': { by: 'role', roles: MANAGERS },
  'bank-account.read': { by: 'role', roles: MEMBERS },
  'bank-account.manage': { by: 'role', roles: MANAGERS },
  'library.read': { by: 'role', roles: MEMBERS },
  'library.write': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' },
  'workspace.manage': { by: 'role', roles: MANAGERS },
  'user.manage': { by: 'role', roles: MANAGERS },
  'history.read': { by: 'role', roles: MANAGERS },
  /** The obligations and services of a public structure, as the directory shows them. */
  'directory.manage': { by: 'role', roles: MANAGERS },
  'affiliation.request': { by: 'account' },
  'affiliation.decide': { by: 'role', roles: MANAGERS },
  'entitlement.request': { by: 'role', roles: MEMBERS },
  'entitlement.decide': { by: 'role', roles: MANAGERS },
  'mandate.read': { by: 'role', roles: MEMBERS },
  'mandate.sign': { by: 'role', roles: MAIN_MANAGER },
  'invoice.read': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT' },
  'received.read': { by: 'workspace', workspace: 'FACTURES_RECUES', mode: 'CONSULTATION_UNIQUEMENT' },
  'received.treat': { by: 'workspace', workspace: 'FACTURES_RECUES', mode: 'MODIFICATION' },
  'validation.read': { by: 'workspace', workspace: 'FACTURES_A_VALIDER', mode: 'CONSULTATION_UNIQUEMENT' },
  'validation.decide': { by: 'workspace', workspace: 'FACTURES_A_VALIDER', mode: 'MODIFICATION' },
  'invoice.write': { by: 'workspace', workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof PERMISSIONS

/** Permissions that need no structure. */
export type AccountPermission = { [P in Permission]: (typeof PERMISSIONS)[P]['by'] extends 'account' ? P : never }[Permission]
/** Permissions that are held in a structure. */
export type StructurePermission = Exclude<Permission, AccountPermission>

const covers = (membership: Membership, scope: Scope) =>
  membership.structureId === scope.structureId && (membership.serviceId === null || membership.serviceId === scope.serviceId)

function grants(actor: Actor, membership: Membership, rule: Rule): boolean {
  if (rule.by === 'account') return true
  if (rule.by === 'role') return (rule.roles as readonly string[]).includes(membership.role)
  const { structureId, serviceId } = membership
  const isOpen = actor.workspaces.some((open) => open.structureId === structureId && open.code === rule.workspace && (open.serviceId === null || open.serviceId === serviceId))
  if (!isOpen) return false
  if ((MANAGERS as readonly string[]).includes(membership.role)) return true
  return actor.rights.some(
    (right) =>
      right.structureId === structureId &&
      right.workspace === rule.workspace &&
      (right.serviceId === null || right.serviceId === serviceId) &&
      (rule.mode === 'CONSULTATION_UNIQUEMENT' || right.mode === 'MODIFICATION'),
  )
}

/** May this person do this there? */
export function can(actor: Actor, permission: Permission, scope: Scope | null): boolean {
  const rule: Rule = PERMISSIONS[permission]
  if (rule.by === 'account') return true
  if (!scope) return false
  return actor.memberships.some((membership) => covers(membership, scope) && grants(actor, membership, rule))
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
    if (!grants(actor, membership, rule)) continue
    const known = reach.get(membership.structureId)
    if (membership.serviceId === null || known?.services === 'all') reach.set(membership.structureId, { structureId: membership.structureId, services: 'all' })
    else reach.set(membership.structureId, { structureId: membership.structureId, services: [...(known?.services ?? []), membership.serviceId] })
  }
  return [...reach.values()]
}
