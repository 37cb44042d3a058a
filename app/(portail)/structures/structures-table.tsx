import { Link } from '@/components/ui/link'
import { StructureStatusPill } from '@/components/structures/structure-status'
import { Table } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import type { StructureList } from '@/lib/structures/model/structure-table'
import type { MyStructure } from '@/lib/structures/queries/list-my-structures'

interface StructuresTableProps {
  rows: MyStructure[]
  params: SearchParams
  table: StructureList['table']
}

/** The structures of the person, sorted by any of their columns. */
export function StructuresTable({ rows, params, table }: StructuresTableProps) {
  const sort = (key: StructureList['table']['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.structures, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  return (
    <Table
      caption="Mes structures"
      captionHidden
      rows={rows}
      rowKey={(structure) => structure.id}
      columns={[
        { key: 'name', header: 'Raison sociale', rowHeader: true, sort: sort('nom'), cell: ({ id, name }) => <Link className="text-link" href={routes.structure(id)}>{name}</Link> },
        { key: 'identifier', header: 'Identifiant', sort: sort('identifiant'), cell: ({ identifierType, identifier }) => <span className="figures whitespace-nowrap">{formatIdentifier(identifierType, identifier)}</span> },
        { key: 'type', header: 'Type', sort: sort('type'), cell: ({ identifierType }) => identifierTypeLabel(identifierType) },
        { key: 'city', header: 'Ville', sort: sort('ville'), cell: ({ city }) => city },
        { key: 'status', header: 'Statut', sort: sort('statut'), cell: ({ status }) => <StructureStatusPill status={status} /> },
        { key: 'role', header: 'Rôle', cell: ({ roles }) => roles.map((role) => ROLE_LABEL[role]).join(', ') },
      ]}
    />
  )
}
