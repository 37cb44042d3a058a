import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import type { SearchParams } from '@/lib/shared/table-params'
import { REQUEST_KIND_LABEL } from '@/lib/structures/model/request-state'
import { REQUEST_FILTERS } from '@/lib/structures/model/request-table'

interface ApprovalFilterProps {
  path: string
  params: SearchParams
  structures: { id: string; name: string }[]
}

/** Filters « Approbations » by kind, and by structure for those who manage several. */
export function ApprovalFilter({ path, params, structures }: ApprovalFilterProps) {
  return (
    <TableFilter path={path} params={params} names={REQUEST_FILTERS} label="Filtrer les demandes">
      <FilterChoice name="type" label="Nature" params={params} all="Toutes" choices={Object.entries(REQUEST_KIND_LABEL).map(([value, label]) => ({ value, label }))} />
      {structures.length > 1 && <FilterChoice name="structure" label="Structure" params={params} all="Toutes" choices={structures.map(({ id, name }) => ({ value: id, label: name }))} />}
    </TableFilter>
  )
}
