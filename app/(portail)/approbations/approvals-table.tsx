import { Link } from '@/components/ui/link'
import { RequestStatePill } from '@/components/structures/request-state'
import { RequestSubject } from '@/components/structures/request-subject'
import { Badge } from '@/components/ui/badge'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import type { RequestSort, RequestTable } from '@/lib/structures/model/request-table'
import type { AskedRequest } from '@/lib/structures/queries/asked-requests'

interface ApprovalsTableProps {
  rows: AskedRequest[]
  path: string
  params: SearchParams
  table: RequestTable
  /** Form of the answer to several at once; absent where nothing waits. */
  formId?: string
}

const nameOf = ({ firstName, lastName }: AskedRequest) => `${firstName} ${lastName}`
const addressOf = ({ kind, id }: AskedRequest) => (kind === 'RATTACHEMENT' ? routes.affiliationApproval(id) : routes.entitlementApproval(id))

/** Requests of both kinds: who, what, where, since when, and the way to the answer. */
export function ApprovalsTable({ rows, path, params, table, formId }: ApprovalsTableProps) {
  const sort = (key: RequestSort) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(path, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<AskedRequest>[] = [
    { key: 'person', header: 'Demandeur', rowHeader: true, sort: sort('nom'), cell: (row) => <>{nameOf(row)}<span className="block text-sm font-normal break-all text-ink-soft">{row.email}</span></> },
    { key: 'subject', header: 'Demande', cell: (row) => <div><RequestSubject request={row} /></div> },
    { key: 'structure', header: 'Structure', sort: sort('structure'), cell: (row) => <div>{row.structureName}{row.serviceName && <span className="block text-sm text-ink-soft">Service {row.serviceName}</span>}</div> },
    { key: 'message', header: 'Message', prose: true, cell: ({ message }) => (message ? `« ${message} »` : <span className="text-ink-soft">Aucun</span>) },
    formId
      ? { key: 'since', header: 'Depuis le', sort: sort('date'), cell: (row) => <Since {...row} /> }
      : { key: 'answer', header: 'Réponse', sort: sort('date'), prose: true, cell: (row) => <Answer {...row} /> },
    ...(formId ? [{ key: 'actions', header: 'Actions', cell: (row: AskedRequest) => <Link className="text-link font-medium" href={addressOf(row)} aria-label={`Répondre à ${nameOf(row)}`}>Répondre</Link> }] : []),
  ]
  const selection = formId ? { formId, name: 'requests', label: (row: AskedRequest) => `Choisir la demande de ${nameOf(row)}` } : undefined
  return <Table caption={formId ? 'Demandes à traiter' : 'Demandes déjà traitées'} captionHidden columns={columns} rows={rows} rowKey={({ kind, id }) => `${kind}.${id}`} selection={selection} />
}

function Since({ requestedAt, recalledAt, escalatedAt }: AskedRequest) {
  return (
    <div className="space-y-1">
      <InstantText at={requestedAt} />
      {escalatedAt ? <div><Badge>Transmise aux gestionnaires secondaires</Badge></div> : recalledAt && <div><Badge>Rappelée</Badge></div>}
    </div>
  )
}

function Answer({ state, decidedAt, decidedBy, comment }: AskedRequest) {
  return (
    <div className="space-y-1">
      <RequestStatePill state={state} />
      {decidedAt && <p className="text-sm text-ink-soft">Le <InstantText at={decidedAt} />{decidedBy && `, par ${decidedBy}`}</p>}
      {comment && <p className="text-sm">« {comment} »</p>}
    </div>
  )
}
