import { notFound as nextNotFound, redirect } from 'next/navigation'
import type { Actor, Scope } from '@/lib/access/actor'
import type { AccountPermission, StructurePermission } from '@/lib/access/permissions'
import { loginAddress } from '@/lib/access/session'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { writeAudit } from './audit'
import { authorise } from './authorise'
import { callerOfRequest, type Caller } from './caller'
import type { QueryContext } from './context'
import { db, type Tx } from './db'
import { registerDoor, type Door } from './door'
import { MissingRight } from './missing-right'

type Definition<Input, Result> = { name: string; run: (input: Input, context: QueryContext) => Promise<Result> } & (
  | { permission: AccountPermission; structureOf?: undefined }
  | {
      permission: StructurePermission
      /** Where the thing asked for belongs, null when there is none. Omitted: `run` starts from the actor's own reach (lists). */
      structureOf?: (input: Input, db: Tx) => Promise<Scope | null> | Scope | null
    }
)

export interface QueryDoor<Input, Result> extends Door {
  call: (caller: Caller, input: Input) => Promise<Result>
}

/**
 * The one door for reads of tenant data. In a page: a visitor is sent to the login page, a foreign or missing thing is
 * « not found » (and audited), a right that lacks is said by the page's error boundary.
 */
export function defineQuery<Input, Result>(definition: Definition<Input, Result>) {
  const door: QueryDoor<Input, Result> = Object.assign(registerDoor({ name: definition.name, kind: 'query', permission: definition.permission }), { call: (caller: Caller, input: Input) => pass(definition, caller, input) })
  const query = async (input: Input): Promise<Result> => {
    try {
      return await door.call(await callerOfRequest(), input)
    } catch (error) {
      if (error instanceof DomainError && error.code === 'session.needed') redirect(await loginAddress())
      if (error instanceof DomainError && error.kind === 'notFound') nextNotFound()
      if (error instanceof DomainError && error.kind === 'forbidden') redirect(routes.accessDenied(error instanceof MissingRight ? { right: error.permission, structureId: error.scope.structureId } : undefined))
      throw error
    }
  }
  return Object.assign(query, { door })
}

async function pass<Input, Result>(definition: Definition<Input, Result>, caller: Caller, input: Input): Promise<Result> {
  let scope: Scope | null = null
  try {
    if (definition.structureOf) {
      if (caller.actor) scope = await definition.structureOf(input, db())
      authorise(caller.actor, definition.permission, scope, 'read')
    } else authorise(caller.actor, 'account.own', null)
    return await definition.run(input, { db: db(), actor: caller.actor as Actor, now: caller.now, scope })
  } catch (error) {
    if (error instanceof DomainError) {
      await writeAudit(db(), { door: definition.name, outcome: 'REFUSED', userId: caller.actor?.userId, structureId: scope?.structureId, targetId: JSON.stringify(input)?.slice(0, 200), reason: error.code, address: caller.address }).catch(() => undefined)
    }
    throw error
  }
}

/** A read that anyone may make (directory, news); it never touches tenant data. */
export function definePublicQuery<Input, Result>(definition: { name: string; run: (input: Input, context: { db: Tx; now: Date }) => Promise<Result> }) {
  const door = registerDoor({ name: definition.name, kind: 'publicQuery', permission: 'public' })
  const query = (input: Input): Promise<Result> => definition.run(input, { db: db(), now: new Date() })
  return Object.assign(query, { door })
}
