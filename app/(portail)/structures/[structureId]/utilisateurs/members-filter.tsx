import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { MEMBER_STATES, STATE_KEYS } from '@/lib/members/model/member-state'
import { MEMBER_FILTERS, WHOLE_STRUCTURE } from '@/lib/members/model/member-table'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'

interface MembersFilterProps {
  structureId: string
  params: SearchParams
  services: readonly { id: string; code: string; name: string }[]
}

/** Name or address, role, service, state of the account. */
export function MembersFilter({ structureId, params, services }: MembersFilterProps) {
  return (
    <TableFilter path={routes.users(structureId)} params={params} names={MEMBER_FILTERS} label="Filtrer les utilisateurs">
      <FilterText name="q" label="Nom ou adresse" params={params} />
      <FilterChoice name="role" label="Rôle" params={params} all="Tous les rôles" choices={Object.entries(ROLE_LABEL).map(([value, label]) => ({ value, label }))} />
      {services.length > 0 && (
        <FilterChoice name="service" label="Périmètre" params={params} all="Tous les périmètres" choices={[{ value: WHOLE_STRUCTURE, label: 'Toute la structure' }, ...services.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))]} />
      )}
      <FilterChoice name="statut" label="Compte" params={params} all="Tous les comptes" choices={STATE_KEYS.map((value) => ({ value, label: MEMBER_STATES[value].label }))} />
    </TableFilter>
  )
}
