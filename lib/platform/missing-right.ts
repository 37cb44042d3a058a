import type { Scope } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { DomainError, forbidden } from '@/lib/shared/errors'

/** A colleague lacks a right: which one and where, so that the page can say how to get it. */
export class MissingRight extends DomainError {
  readonly permission: Permission
  readonly scope: Scope

  constructor(permission: Permission, scope: Scope) {
    const { kind, code, message } = forbidden()
    super(kind, code, message)
    this.permission = permission
    this.scope = scope
  }
}
