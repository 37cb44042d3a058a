import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import type { FiscalScope } from '@/lib/fiscal-list/model/fiscal-input'
import { readPeriod, type ReadPeriod } from '@/lib/fiscal-list/model/period'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { civilDateOf } from '@/lib/shared/dates'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'

export interface FiscalParameters {
  structureId: string
  serviceId: string | null
  scope: FiscalScope
  period: ReadPeriod
}

/** What an address asks for: a structure of the person's (the current one, else the first), and the quarter of today unless it says otherwise. Null without any right. */
export function fiscalParameters(actor: Actor, params: SearchParams, now: Date): FiscalParameters | null {
  const reach = reachOf(actor, 'invoice.read').map(({ structureId }) => structureId)
  const structureId = [firstOf(params.structure), actor.currentStructureId].find((id) => id && reach.includes(id)) ?? reach[0]
  if (!structureId) return null
  const service = firstOf(params.service)
  return { structureId, serviceId: isId(service) ? service : null, scope: params.perimetre === 'toutes' ? 'toutes' : 'mandat', period: readPeriod(params, civilDateOf(now)) }
}
