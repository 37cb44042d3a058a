import type { AffiliationRole, EntitlementMode, IdentifierType, StructureKind, StructureStatus, WorkspaceCode } from '@/prisma/generated/enums'

/** One validated affiliation of a person: to a whole structure (serviceId null) or to one of its services. */
export interface Membership {
  structureId: string
  structureName: string
  identifierType: IdentifierType
  identifier: string
  kind: StructureKind
  structureStatus: StructureStatus
  serviceId: string | null
  role: AffiliationRole
}

export interface Right {
  structureId: string
  serviceId: string | null
  workspace: WorkspaceCode
  mode: EntitlementMode
}

/** A workspace that is open for a structure (serviceId null) or a service. */
export interface OpenWorkspace {
  structureId: string
  serviceId: string | null
  code: WorkspaceCode
}

/** Who asks, with all his rights, read afresh from the database at each request. */
export interface Actor {
  userId: string
  /** The session of the browser that asks; absent in jobs and tests. */
  sessionId?: string
  email: string
  firstName: string
  lastName: string
  currentStructureId: string | null
  memberships: Membership[]
  rights: Right[]
  workspaces: OpenWorkspace[]
}

/** Where something belongs: a structure, and the service when it has one. */
export interface Scope {
  structureId: string
  serviceId?: string | null
}
