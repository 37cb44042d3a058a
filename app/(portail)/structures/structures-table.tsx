import Link from 'next/link'
import { StructureStatusPill } from '@/components/structures/structure-status'
import { Table, type Column } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { StructureTable } from '@/lib/structures/model/structure-table'
import type { MyStructure } from '@/lib/structures/queries/list-my-structures'

interface StructuresTableProps {
  rows: MyStructure[]
  params: SearchParams
  table: StructureTable
}

/** Columns of the official list (portal 3.4), and the role. */
export function StructuresTable({ rows, params, table }: StructuresTableProps) {
  const sort = (key: StructureTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.structures, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MyStructure>[] = [
    { key: 'name', header: 'Raison sociale', rowHeader: true, sort: sort('nom'), cell: ({ id, name }) => <Link className="text-link" href={routes.structure(id)}>{name}</Link> },
    { key: 'identifier', header: 'Identifiant', sort: sort('identifiant'), cell: ({ identifierType, identifier }) => <span className="figures whitespace-nowrap">{formatIdentifier(identifierType, identifier)}</span> },
    { key: 'type', header: 'Type', sort: sort('type'), cell: ({ identifierType }) => identifierTypeLabel(identifierType) },
    { key: 'status', header: 'Statut', sort: sort('statut'), cell: ({ status, successor }) => <div><StructureStatusPill status={status} />{successor && <p className="mt-1 text-sm text-ink-soft">A changé de SIRET</p>}</div> },
    { key: 'role', header: 'Rôle', cell: ({ roles }) => roles.map((role) => ROLE_LABEL[role]).join(', ') },
  ]
  return <Table caption="Mes structures" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
}
