import { Download } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { EVENT_FAMILIES } from '@/lib/invoices/model/event-words'
import { HISTORY_NAMES, type HistoryWish } from '@/lib/invoices/model/history-wish'
import type { HistoryEvent, InvoiceHistory as History, WaitingMail } from '@/lib/invoices/queries/read-history'
import { routes } from '@/lib/shared/routes'
import { tableHref } from '@/lib/shared/table-params'
import { writtenInstant } from '@/lib/shared/written'
import { EventList, type ShownEvent } from './event-list'
import { statusWords } from '../status-words'

interface InvoiceHistoryProps {
  history: History
  wish: HistoryWish
  /** Address of the page. */
  path: string
  invoiceId: string
  /** Who reads, for the doors of the files: the supplier when nobody is named. */
  reader?: { cote: 'destinataire' | 'valideur'; structure?: string }
  /** Only what was sent can be attested. */
  isSent: boolean
}

const PLACE = 'historique'
const FAMILIES = Object.entries(EVENT_FAMILIES).map(([value, label]) => ({ value, label }))

/** « Historique »: one line of time, newest first; a few events by default and all on demand, as a file too. What is seen at a glance needs no filter. */
export function InvoiceHistory({ history: { events, hasMore, waiting }, wish, path, invoiceId, reader, isSent }: InvoiceHistoryProps) {
  const params = { [HISTORY_NAMES.family]: wish.family ?? undefined }
  const href = (changes: Record<string, string | number | undefined>) => `${tableHref(path, params, changes)}#${PLACE}`
  const whole = { [HISTORY_NAMES.isWhole]: 'tout' }
  const last = events.at(-1)
  return (
    <Card title="Historique" id={PLACE}>
      {(hasMore || wish.isWhole || wish.family) && (
        <TableFilter path={`${path}#${PLACE}`} params={params} names={[HISTORY_NAMES.family]} label="Filtrer l’historique">
          <FilterChoice name={HISTORY_NAMES.family} label="Événements" params={params} all="Tous" choices={FAMILIES} />
        </TableFilter>
      )}
      {waiting.length > 0 && <WaitingMails mails={waiting} />}
      {events.length === 0 && <p>{wish.family ? 'Aucun événement de ce genre.' : 'Rien ne s’est encore passé.'}</p>}
      <EventList events={events.map(shownEvent)} />
      <p className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {hasMore && !wish.isWhole && <Link className="text-link" href={href(whole)}>Tout l’historique</Link>}
        {hasMore && wish.isWhole && last && <Link className="text-link" href={href({ ...whole, [HISTORY_NAMES.before]: last.position })}>Événements plus anciens</Link>}
        {wish.isWhole && <Link className="text-link" href={href({})}>Les plus récents seulement</Link>}
        <a className="text-link" href={tableHref(routes.invoiceHistory(invoiceId), {}, { ...reader, format: 'csv' })}>Exporter en CSV</a>
        <a className="text-link" href={tableHref(routes.invoiceHistory(invoiceId), {}, { ...reader, format: 'xlsx' })}>Exporter en XLSX</a>
      </p>
      {isSent && (
        <div className="no-print mt-6 border-t border-line pt-4">
          <p className="mb-3">
            L’attestation énumère ces événements et se vérifie plus tard, par n’importe qui, sur{' '}
            <Link className="text-link" href={routes.verifyAttestation}>
              Vérifier une attestation
            </Link>
            .
          </p>
          <ButtonLink href={tableHref(routes.attestation(invoiceId), {}, { ...reader })} download icon={<Download aria-hidden />}>
            Télécharger une attestation
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

/** Without what only the server needs, and with its dates in words. */
function shownEvent({ position, status, label, at, who, details, comment, contact, resumedAt }: HistoryEvent): ShownEvent {
  return { position, status: status && statusWords(status), label, at: writtenInstant(at), who, details, comment, contact, resumedAt: resumedAt && writtenInstant(resumedAt) }
}

function WaitingMails({ mails }: { mails: WaitingMail[] }) {
  return (
    <div className="mb-4">
      <Alert tone="info" title="Courriels pas encore remis">
        <ul className="space-y-1">
          {mails.map(({ recipient, subject, createdAt, attempts }) => (
            <li key={`${recipient} ${createdAt.toISOString()} ${subject}`} className="break-words">
              {`À ${recipient}\u00a0: «\u00a0${subject}\u00a0», demandé le `}
              <InstantText at={createdAt} />
              {attempts > 0 ? `\u00a0; la messagerie l’a refusé ${attempts} fois, l’envoi est essayé de nouveau.` : '\u00a0; il part dans un instant.'}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
