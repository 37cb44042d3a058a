import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { HistoryRow } from '@/lib/history/queries/list-history'
import { shortInstant } from '@/lib/shared/dates'
import { tableHref, type Direction, type SearchParams } from '@/lib/shared/table-params'
import { CircleCheck, CircleX } from '@/components/ui/icons'

interface HistoryTableProps {
  rows: HistoryRow[]
  path: string
  params: SearchParams
  direction: Direction
}

/** One line for each action: when, who, what, on what, and how it ended. */
export function HistoryTable({ rows, path, params, direction }: HistoryTableProps) {
  return (
    <Table
      caption="Historique de la structure"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', header: 'Date', sort: { href: tableHref(path, params, { sens: direction === 'asc' ? 'desc' : 'asc' }), current: direction }, cell: ({ at }) => <time dateTime={at.toISOString()} className="figures whitespace-nowrap">{shortInstant(at)}</time> },
        { key: 'what', header: 'Action', rowHeader: true, cell: ({ who, what }) => <span><span className="font-semibold">{who}</span> <span className="font-normal">{what}</span></span> },
        { key: 'target', header: 'Objet', cell: ({ target }) => (target?.href ? <Link className="text-link" href={target.href}>{target.label}</Link> : (target?.label ?? '')) },
        { key: 'outcome', header: 'Issue', prose: true, cell: (row) => <Outcome {...row} /> },
      ]}
    />
  )
}

function Outcome({ isRefused, reason }: HistoryRow) {
  const Icon = isRefused ? CircleX : CircleCheck
  return (
    <div>
      <span className={`flex items-center gap-2 font-medium ${isRefused ? 'text-red' : 'text-green'}`}>
        <Icon aria-hidden className="size-5 flex-none" />
        {isRefused ? 'Refusé' : 'Accepté'}
      </span>
      {reason && <p className="mt-1 text-sm text-ink-soft">{reason}</p>}
    </div>
  )
}
