import { Send } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { ButtonLink } from '@/components/ui/button'
import { Table, type Column } from '@/components/ui/table'
import { type BatchFile, readyGroups, type ReadyGroup } from '@/lib/deposits/model/batch'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'

const COLUMNS: Column<ReadyGroup>[] = [
  {
    key: 'destinataire', header: 'Destinataire', rowHeader: true,
    cell: ({ recipient, identifier }) => (
      <>
        {recipient}
        <span className="figures block text-sm font-normal text-ink-soft">{formatSiret(identifier)}</span>
      </>
    ),
  },
  { key: 'nombre', header: 'Nombre', align: 'end', cell: ({ count, typeCode }) => `${count} ${typeCode === '381' ? 'avoir' : 'facture'}${count > 1 ? 's' : ''}` },
  { key: 'total', header: 'Total TTC', align: 'end', cell: ({ total, currency }) => <Amount cents={total} currency={currency} /> },
]

interface ReadySummaryProps {
  batchId: string
  ready: BatchFile[]
  send: FormAction<unknown>
}

/** What would leave, by recipient, with what is worth a second look; and the button that sends exactly that. */
export function ReadySummary({ batchId, ready, send }: ReadySummaryProps) {
  const doubtful = ready.filter(({ warnings }) => warnings.length > 0)
  const count = ready.length
  return (
    <div className="max-w-reading space-y-6">
      <Table caption="Ce qui part" captionHidden columns={COLUMNS} rows={readyGroups(ready)} rowKey={({ identifier, typeCode, currency }) => `${identifier} ${typeCode} ${currency}`} />
      {doubtful.length > 0 && (
        <Alert tone="warning" title="À vérifier une dernière fois">
          <ul className="list-disc space-y-1 pl-5">
            {doubtful.flatMap(({ id, name, invoice, warnings }) => warnings.map(({ sentence }) => <li key={`${id} ${sentence}`}>{`${invoice?.number ?? name} : ${sentence}`}</li>))}
          </ul>
        </Alert>
      )}
      <p>Les factures partent vers leurs destinataires et ne pourront plus être modifiées. Vous recevrez un certificat de dépôt pour chacune.</p>
      <Form action={send} note={false} className="space-y-4" aria-label="Envoi du lot">
        <input type="hidden" name="batchId" value={batchId} />
        {ready.map(({ id, invoice }) => invoice && <input key={id} type="hidden" name="chosen" value={`${invoice.id}:${invoice.version}`} />)}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton icon={<Send aria-hidden />}>{count > 1 ? `Confirmer l’envoi des ${count} factures` : 'Confirmer l’envoi'}</SubmitButton>
          <ButtonLink href={routes.batch(batchId)} look="link">
            Revenir au lot
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
