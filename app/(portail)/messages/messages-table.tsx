import { InvoiceStatusPill } from '@/components/invoices/invoice-status'
import { Badge } from '@/components/ui/badge'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import { isDraft } from '@/lib/invoices/model/status'
import type { MessageRow } from '@/lib/messages/queries/list-messages'
import { kindLabel } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'

const COLUMNS: Column<MessageRow>[] = [
  { key: 'subject', header: 'Message', rowHeader: true, cell: (row) => <Subject {...row} /> },
  { key: 'structure', header: 'Structure', cell: ({ structureName }) => structureName ?? 'Votre compte' },
  { key: 'kind', header: 'Nature', cell: ({ kind, status }) => (status && !isDraft(status) ? <InvoiceStatusPill status={status} /> : kindLabel(kind)) },
  { key: 'date', header: 'Reçu le', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
]

/** The messages of the person; the boxes belong to the form of the buttons above. */
export function MessagesTable({ rows, formId }: { rows: MessageRow[]; formId: string }) {
  return <Table caption="Mes messages" captionHidden columns={COLUMNS} rows={rows} rowKey={({ id }) => id} selection={{ formId, name: 'messageIds', label: ({ subject }) => `Choisir le message « ${subject} »` }} />
}

function Subject({ id, subject, sentence, isRead }: MessageRow) {
  return (
    <div className="max-w-reading space-y-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {/* A plain link: a page fetched ahead would be a message read without its reader. */}
        <a href={routes.message(id)} className={`text-link break-words ${isRead ? 'font-normal' : 'font-semibold'}`}>
          {subject}
        </a>
        {!isRead && <Badge tone="pine">Non lu</Badge>}
      </p>
      <p className="text-sm font-normal text-ink-soft">{sentence}</p>
    </div>
  )
}
