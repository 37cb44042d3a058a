import type { NextRequest } from 'next/server'
import type { Permission } from '@/lib/access/permissions'
import { loginAddress } from '@/lib/access/session'
import { DomainError, HTTP_STATUS } from '@/lib/shared/errors'
import { callerOfRequest, type Caller } from './caller'
import { registerDoor } from './door'
import { logFailure } from './log'
import { countTry, type Limit } from './rate-limit'

/** Parts of the address by name; a list where the folder is named `[...parts]`. */
type Params = Record<string, string | string[]>

interface RouteDefinition<P extends Params> {
  name: string
  /** `public`, or the permission that the action or query behind it checks; it is listed in the table of doors. */
  permission: Permission | 'public'
  limit?: Limit
  /** Its address stands in mails: a visitor is sent to the login page, and comes back. */
  isLink?: boolean
  run: (request: NextRequest, params: P, caller: Caller) => Promise<Response>
}

/** The one door for route handlers: resolves the caller, maps refusals to HTTP answers with a French sentence. */
export function defineRoute<P extends Params = Record<string, string>>(definition: RouteDefinition<P>) {
  const door = registerDoor({ name: definition.name, kind: definition.permission === 'public' ? 'publicRoute' : 'route', permission: definition.permission })
  const handler = async (request: NextRequest, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const caller = await callerOfRequest()
      if (definition.limit) await countTry(definition.name, caller.address ?? 'unknown', definition.limit)
      if (definition.isLink && !caller.actor) return new Response(null, { status: 303, headers: { Location: await loginAddress() } })
      if (definition.permission !== 'public' && !caller.actor) return refusal(401, 'session.needed', 'Connectez-vous pour accéder à cette page.')
      return await definition.run(request, await context.params, caller)
    } catch (error) {
      if (error instanceof DomainError) return refusal(HTTP_STATUS[error.kind], error.code, error.message, error.field)
      const reference = logFailure('route.failed', error, { door: definition.name })
      return refusal(500, 'unexpected', `L’opération n’a pas abouti. Réessayez dans un instant ; si cela continue, écrivez-nous en donnant la référence ${reference}.`)
    }
  }
  return Object.assign(handler, { door })
}

const refusal = (status: number, code: string, message: string, field?: string) => Response.json({ code, message, field }, { status, headers: { 'Cache-Control': 'no-store' } })
