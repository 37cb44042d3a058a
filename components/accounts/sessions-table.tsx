import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import type { SessionRow } from '@/lib/accounts/queries/list-sessions'
import type { FormAction } from '@/lib/shared/form-state'

/** A row for each browser in which the person is connected. */
export function SessionsTable({ sessions, close }: { sessions: SessionRow[]; close: FormAction<{ isOwn: boolean }> }) {
  const columns: Column<SessionRow>[] = [
    { key: 'device', header: 'Appareil', rowHeader: true, cell: ({ device, isThis }) => <>{device} {isThis && <Badge>Cette session</Badge>}</> },
    { key: 'address', header: 'Adresse', cell: ({ address }) => <span className="break-all">{address ?? 'inconnue'}</span> },
    { key: 'opened', header: 'Ouverte', cell: ({ openedAt }) => <InstantText at={openedAt} /> },
    { key: 'seen', header: 'Dernier clic', cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} /> },
    {
      key: 'actions',
      header: 'Actions',
      // No name of its own: two browsers of one kind would give two landmarks the same.
      cell: ({ id, device }) => (
        <Form action={close} note={false} className="">
          <input type="hidden" name="sessionId" value={id} />
          <SubmitButton look="secondary">
            Fermer cette session<span className="sr-only"> : {device}</span>
          </SubmitButton>
        </Form>
      ),
    },
  ]
  return <Table caption="Sessions ouvertes" captionHidden columns={columns} rows={sessions} rowKey={({ id }) => id} />
}
