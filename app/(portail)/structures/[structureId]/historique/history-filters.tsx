import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { HISTORY_KINDS } from '@/lib/history/model/door-sentences'
import { HISTORY_FIELDS, OUTSIDERS } from '@/lib/history/model/filter'
import type { SearchParams } from '@/lib/shared/table-params'

interface HistoryFiltersProps {
  path: string
  params: SearchParams
  people: { id: string; name: string }[]
}

const KINDS = Object.entries(HISTORY_KINDS).map(([value, label]) => ({ value, label }))

/** By person, kind, outcome and period. */
export function HistoryFilters({ path, params, people }: HistoryFiltersProps) {
  return (
    <TableFilter path={path} params={params} names={HISTORY_FIELDS} label="Filtrer l’historique">
      <FilterChoice name="personne" label="Personne" params={params} all="Toutes" choices={[...people.map(({ id, name }) => ({ value: id, label: name })), { value: OUTSIDERS, label: 'Personnes étrangères à la structure' }]} />
      <FilterChoice name="genre" label="Genre" params={params} all="Tous" choices={KINDS} />
      <FilterChoice name="issue" label="Issue" params={params} all="Toutes" choices={[{ value: 'accepte', label: 'Accepté' }, { value: 'refuse', label: 'Refusé' }]} />
      <FilterText name="du" label="Du" params={params} type="date" />
      <FilterText name="au" label="Au" params={params} type="date" />
    </TableFilter>
  )
}
