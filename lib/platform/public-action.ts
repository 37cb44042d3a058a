import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormState } from '@/lib/shared/form-state'
import { writeAudit } from './audit'
import { callerOfRequest, type Caller } from './caller'
import type { CommandContext } from './context'
import { db, inTransaction } from './db'
import { registerDoor, type Door } from './door'
import { leaveEvenly } from './even-time'
import { formToObject, typedValues } from './form-values'
import { countTry, type Limit } from './rate-limit'
import { fromZod, reasonOf, refusalState } from './refusal'

interface PublicDefinition<Schema extends z.ZodType, Prepared, Result> {
  name: string
  schema: Schema
  /** Tries for each network address. */
  limit: Limit
  /** Slow work outside the transaction: hashing a password, asking the company register, checking a captcha. */
  prepare?: (input: z.output<Schema>, caller: Caller) => Promise<Prepared>
  /** A refusal after whose throw the transaction must still stand (a failed login is counted) is returned, not thrown: see `after`. */
  run: (input: z.output<Schema>, context: CommandContext<null>, prepared: Prepared) => Promise<Result>
  /** The answer leaves at a fixed time after its question: how long the work took tells nothing of who has an account. */
  leavesEvenly?: boolean
  /** After the commit: set cookies, or throw the refusal that the committed result stands for. */
  after?: (result: Result) => Promise<void>
  redirectTo?: (result: Result, input: z.output<Schema>) => string | undefined
  message?: (result: Result) => string
  /** Fields that the answer fills in the form that stays (name and address of a company). */
  fill?: (result: Result) => Record<string, string>
}

export interface PublicActionDoor<Result> extends Door {
  call: (caller: Caller, input: unknown) => Promise<Result>
}

/** The sister of `defineAction` for the pages before login: rate limit by address, no actor. */
export function definePublicAction<Schema extends z.ZodType, Prepared, Result>(definition: PublicDefinition<Schema, Prepared, Result>) {
  const door: PublicActionDoor<Result> = Object.assign(registerDoor({ name: definition.name, kind: 'publicAction', permission: 'public' }), { call: (caller: Caller, input: unknown) => pass(definition, caller, input) })

  const action = async (_state: unknown, form: FormData): Promise<FormState<Result>> => {
    const startedAt = Date.now()
    let target: string | undefined
    try {
      const input = formToObject(form)
      const result = await door.call(await callerOfRequest(), input)
      await definition.after?.(result)
      if (definition.leavesEvenly) await leaveEvenly(startedAt)
      target = definition.redirectTo?.(result, definition.schema.parse(input))
      if (target === undefined) return { status: 'done', stamp: Date.now(), result, message: definition.message?.(result), values: { ...typedValues(form), ...definition.fill?.(result) } }
    } catch (error) {
      return refusalState(error, typedValues(form), definition.name)
    }
    redirect(target)
  }
  return Object.assign(action, { door })
}

async function pass<Schema extends z.ZodType, Prepared, Result>(definition: PublicDefinition<Schema, Prepared, Result>, caller: Caller, raw: unknown): Promise<Result> {
  const audit = { door: definition.name, userId: caller.actor?.userId, address: caller.address }
  try {
    await countTry(definition.name, caller.address ?? 'unknown', definition.limit)
    const parsed = definition.schema.safeParse(raw)
    if (!parsed.success) throw fromZod(parsed.error)
    const prepared = (await definition.prepare?.(parsed.data, caller)) as Prepared
    return await inTransaction(async (tx) => {
      const result = await definition.run(parsed.data, { tx, actor: null, now: caller.now, address: caller.address }, prepared)
      await writeAudit(tx, { ...audit, outcome: 'ACCEPTED' })
      return result
    })
  } catch (error) {
    await writeAudit(db(), { ...audit, outcome: 'REFUSED', reason: reasonOf(error) }).catch(() => undefined)
    throw error
  }
}
