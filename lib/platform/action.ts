import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor, Scope } from '@/lib/access/actor'
import type { AccountPermission, StructurePermission } from '@/lib/access/permissions'
import type { FormState } from '@/lib/shared/form-state'
import { writeAudit } from './audit'
import { authorise } from './authorise'
import { callerOfRequest, type Caller } from './caller'
import type { CommandContext } from './context'
import { db, inTransaction, type Tx } from './db'
import { registerDoor, type Door } from './door'
import { formToObject, typedValues } from './form-values'
import { fromZod, reasonOf, refusalState } from './refusal'

interface Common<Schema extends z.ZodType, Prepared, Result> {
  /** `invoice.submit`: the word of the feature on every floor. */
  name: string
  schema: Schema
  /** Slow or outside work that must not run inside the transaction (storing bytes, asking a register). */
  prepare?: (input: z.output<Schema>, caller: Caller<Actor>) => Promise<Prepared>
  run: (input: z.output<Schema>, context: CommandContext, prepared: Prepared) => Promise<Result>
  /** After the commit: renew the cookie of a session that a change of password has ended. */
  after?: (result: Result) => Promise<void>
  /** Fields that the answer fills in the form that stays; without it the form keeps what it holds. */
  fill?: (result: Result) => Record<string, string>
  /** Where the person goes afterwards; without it the form shows the result. */
  redirectTo?: (result: Result, input: z.output<Schema>) => string | undefined
  /** What the form says when it stays. */
  message?: (result: Result) => string
}

type Definition<Schema extends z.ZodType, Prepared, Result> = Common<Schema, Prepared, Result> &
  (
    | { permission: AccountPermission; structureOf?: undefined }
    | {
        permission: StructurePermission
        /** Where the thing asked for belongs; null when there is no such thing. */
        structureOf: (input: z.output<Schema>, db: Tx) => Promise<Scope | null> | Scope | null
      }
  )

export interface ActionDoor<Result> extends Door {
  /** The action without the web around it: for tests, routes and other entrances. Refusals are thrown. */
  call: (caller: Caller, input: unknown) => Promise<Result>
}

/**
 * The one door for writes of people who are logged in: resolves the actor, parses, checks the permission, opens one
 * transaction, runs the command, writes the audit row (accepted and refused), maps errors to form state, redirects.
 */
export function defineAction<Schema extends z.ZodType, Prepared, Result>(definition: Definition<Schema, Prepared, Result>) {
  const door: ActionDoor<Result> = Object.assign(registerDoor({ name: definition.name, kind: 'action', permission: definition.permission }), { call: (caller: Caller, input: unknown) => pass(definition, caller, input) })

  const action = async (_state: unknown, form: FormData): Promise<FormState<Result>> => {
    const caller = await callerOfRequest()
    let target: string | undefined
    try {
      const input = formToObject(form)
      const result = await door.call(caller, input)
      await definition.after?.(result)
      target = definition.redirectTo?.(result, definition.schema.parse(input))
      if (target === undefined) return { status: 'done', stamp: Date.now(), result, message: definition.message?.(result), ...(definition.fill && { values: { ...typedValues(form), ...definition.fill(result) } }) }
    } catch (error) {
      return refusalState(error, typedValues(form), definition.name)
    }
    redirect(target)
  }
  return Object.assign(action, { door })
}

async function pass<Schema extends z.ZodType, Prepared, Result>(definition: Definition<Schema, Prepared, Result>, caller: Caller, raw: unknown): Promise<Result> {
  let scope: Scope | null = null
  const audit = { door: definition.name, userId: caller.actor?.userId, address: caller.address }
  try {
    const parsed = definition.schema.safeParse(raw)
    if (definition.structureOf) {
      scope = parsed.success ? await definition.structureOf(parsed.data, db()) : null
      if (parsed.success || !caller.actor) authorise(caller.actor, definition.permission, scope)
    } else authorise(caller.actor, definition.permission, null)
    if (!parsed.success) throw fromZod(parsed.error)
    const actor = caller.actor as Actor
    const prepared = (await definition.prepare?.(parsed.data, { ...caller, actor })) as Prepared
    return await inTransaction(async (tx) => {
      const result = await definition.run(parsed.data, { tx, actor, now: caller.now, address: caller.address }, prepared)
      await writeAudit(tx, { ...audit, outcome: 'ACCEPTED', structureId: scope?.structureId ?? structureOfResult(result), targetId: targetOf(raw, result) })
      return result
    })
  } catch (error) {
    await writeAudit(db(), { ...audit, outcome: 'REFUSED', structureId: scope?.structureId, targetId: targetOf(raw), reason: reasonOf(error) }).catch(() => undefined)
    throw error
  }
}

/** Some things of the account concern a structure, such as leaving it: their result names it, and its history shows them. */
function structureOfResult(result: unknown): string | undefined {
  const structureId = typeof result === 'object' && result !== null && 'structureId' in result ? result.structureId : undefined
  return typeof structureId === 'string' ? structureId : undefined
}

/** What it was about, for the journal: the first id that the request names besides the structure, or that its result does; else the structure. */
function targetOf(raw: unknown, result?: unknown): string | undefined {
  const ids = [raw, result].flatMap((one) => (typeof one === 'object' && one !== null ? Object.entries(one) : [])).filter(([name, value]) => /^id$|Id$/.test(name) && typeof value === 'string' && value !== '')
  return (ids.find(([name]) => name !== 'structureId') ?? ids[0])?.[1] as string | undefined
}
