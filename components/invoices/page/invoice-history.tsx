import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import { InvoiceStatusPill } from '../invoice-status'
import type { ActionView, HistoryView } from './shown-invoice'

const ACTIONS: Record<string, string> = { TELECHARGEMENT_FACTURE: 'Téléchargement de la facture', TELECHARGEMENT_CERTIFICAT: 'Téléchargement du certificat de dépôt', ACQUITTEMENT_REJET: 'Rejet acquitté', ACQUITTEMENT_SUSPENSION: 'Suspension acquittée', TRAITEMENT_REJET: 'Rejet marqué comme traité', ARCHIVAGE: 'Mise aux archives', TELECHARGEMENT_ARCHIVE: 'Téléchargement de l’archive', VERIFICATION_ARCHIVE: 'Archive vérifiée', ARCHIVE_ALTEREE: 'Fichier manquant ou altéré dans l’archive', ARCHIVE_RETABLIE: 'Fichiers de l’archive de nouveau conformes' }

/** « Historique »: every status with its instant and author, then what people did. */
export function InvoiceHistory({ history, actions = [] }: { history: HistoryView[]; actions?: ActionView[] }) {
  return (
    <Card title="Historique">
      <ol aria-label="Statuts" className="space-y-4">
        {history.map(({ id, status, at, reason, comment, person }) => (
          <li key={id} className="space-y-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <InvoiceStatusPill status={status} />
              <span className="text-sm text-ink-soft">
                <InstantText at={at} />, {person?.name ?? 'le portail'}
              </span>
            </p>
            {reasonOf(status, reason) && <p className="text-sm">Motif : {reasonOf(status, reason)?.label}</p>}
            {comment && <p className="border-l-2 border-line pl-3">{comment}</p>}
          </li>
        ))}
      </ol>
      {actions.length > 0 && (
        <details className="mt-4">
          <summary className="text-link inline-flex min-h-6">Actions des utilisateurs</summary>
          <ul className="mt-2 space-y-1 text-sm">
            {actions.map(({ id, code, at, personName }) => (
              <li key={id}>
                <InstantText at={at} /> : {ACTIONS[code] ?? code}
                {personName && `, ${personName}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
