import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { RequestSubject } from '@/components/structures/request-subject'
import { RequestStatePill } from '@/components/structures/request-state'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import type { RequestSort, RequestTable } from '@/lib/structures/model/request-table'
import type { MyRequest } from '@/lib/structures/queries/list-my-requests'
import { withdrawRequest } from '../rattachements/actions'
import { withdrawEntitlement } from './actions'

/** What the person asked for, newest first, with who must answer or what was answered. */
export function MyRequestsTable({ rows, params, table }: { rows: MyRequest[]; params: SearchParams; table: RequestTable }) {
  const sort = (key: RequestSort) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.requests, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MyRequest>[] = [
    { key: 'subject', header: 'Demande', rowHeader: true, cell: (row) => <RequestSubject request={row} /> },
    { key: 'structure', header: 'Structure', sort: sort('structure'), cell: (row) => <>{row.structureName}{row.serviceName && <span className="block text-sm text-ink-soft">Service {row.serviceName}</span>}</> },
    { key: 'date', header: 'Demandée le', sort: sort('date'), cell: ({ requestedAt }) => <InstantText at={requestedAt} /> },
    { key: 'answer', header: 'Réponse', prose: true, cell: (row) => <Answer {...row} /> },
    { key: 'actions', header: 'Actions', cell: (row) => (row.state === 'WAITING' ? <Withdrawal {...row} /> : <span className="text-ink-soft">Aucune</span>) },
  ]
  return <Table caption="Mes demandes" captionHidden columns={columns} rows={rows} rowKey={({ kind, id }) => `${kind}.${id}`} />
}

function Answer({ state, approver, recalledAt, escalatedAt, decidedAt, decidedBy, comment }: MyRequest) {
  return (
    <div className="space-y-1">
      <RequestStatePill state={state} />
      {approver && <p className="text-sm">À répondre : {approver}.</p>}
      {state === 'WAITING' && recalledAt && <p className="text-sm text-ink-soft">Rappelée le <InstantText at={recalledAt} />{escalatedAt && <>, transmise aux gestionnaires secondaires le <InstantText at={escalatedAt} /></>}</p>}
      {state !== 'WAITING' && decidedAt && <p className="text-sm text-ink-soft">Le <InstantText at={decidedAt} />{decidedBy && `, par ${decidedBy}`}</p>}
      {comment && <p className="text-sm">« {comment} »</p>}
    </div>
  )
}

function Withdrawal({ kind, id, structureName }: MyRequest) {
  const form = { note: false, 'aria-label': `Retirer la demande pour ${structureName}` }
  const confirm = (
    <ConfirmSubmit look="secondary" label="Retirer la demande" title="Retirer cette demande ?">
      <p>Les gestionnaires de « {structureName} » n’auront plus à y répondre. Vous pourrez en faire une autre.</p>
    </ConfirmSubmit>
  )
  return kind === 'HABILITATION' ? (
    <Form {...form} action={withdrawEntitlement}>
      <input type="hidden" name="requestId" value={id} />
      {confirm}
    </Form>
  ) : (
    <Form {...form} action={withdrawRequest}>
      <input type="hidden" name="affiliationId" value={id} />
      {confirm}
    </Form>
  )
}
