import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import type { Actor } from '@/lib/access/actor'
import { MESSAGE_FIELDS, MESSAGE_STATES } from '@/lib/messages/model/message-list'
import { kindLabel, MESSAGE_KINDS } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'

const KINDS = MESSAGE_KINDS.map((value) => ({ value, label: kindLabel(value) }))

/** By state, kind and structure. */
export function MessageFilters({ params, actor }: { params: SearchParams; actor: Actor }) {
  const structures = [...new Map(actor.memberships.map(({ structureId, structureName }) => [structureId, structureName]))]
  return (
    <TableFilter path={routes.messages} params={params} names={MESSAGE_FIELDS} label="Filtrer mes messages">
      <FilterChoice name="etat" label="État" params={params} all="Lus et non lus" choices={MESSAGE_STATES} />
      <FilterChoice name="nature" label="Nature" params={params} all="Toutes" choices={KINDS} />
      {structures.length > 1 && <FilterChoice name="structure" label="Structure" params={params} all="Toutes mes structures" choices={structures.map(([value, label]) => ({ value, label }))} />}
    </TableFilter>
  )
}
