import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Table, type Column } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { MODE_LABEL } from '@/lib/structures/model/entitlement-modes'
import type { EntitlementTable } from '@/lib/structures/model/entitlement-table'
import { WORKSPACE_PURPOSE } from '@/lib/structures/model/workspace-purpose'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { MyEntitlement } from '@/lib/structures/queries/list-my-entitlements'

/** « Mes habilitations »: structure, service, espace, mode. */
export function EntitlementsTable({ rows, params, table }: { rows: MyEntitlement[]; params: SearchParams; table: EntitlementTable }) {
  const sort = (key: EntitlementTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.entitlements, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MyEntitlement>[] = [
    { key: 'structure', header: 'Structure', rowHeader: true, sort: sort('structure'), cell: ({ structure }) => structure.name },
    { key: 'service', header: 'Service', cell: ({ service }) => (service ? `${service.code} – ${service.name}` : 'Toute la structure') },
    { key: 'workspace', header: 'Espace', sort: sort('espace'), cell: (row) => <WorkspaceName {...row} /> },
    { key: 'mode', header: 'Mode', sort: sort('mode'), cell: ({ mode }) => MODE_LABEL[mode] },
  ]
  return <Table caption="Mes habilitations" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function WorkspaceName({ workspace, isOpen }: MyEntitlement) {
  const { href } = WORKSPACE_PURPOSE[workspace]
  if (!isOpen) return <>{WORKSPACE_LABEL[workspace]} <Badge>Espace fermé par un gestionnaire</Badge></>
  return href ? <Link className="text-link" href={href}>{WORKSPACE_LABEL[workspace]}</Link> : <>{WORKSPACE_LABEL[workspace]}</>
}
