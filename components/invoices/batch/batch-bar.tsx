import { ChevronLeft, ChevronRight } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import type { BatchStep } from '@/lib/deposits/model/batch'
import { routes } from '@/lib/shared/routes'
import { BatchKeys } from './batch-keys'

const STEP = 'inline-flex min-h-10 items-center gap-1 rounded-md px-2 hover:bg-pine-wash'

/** Above the form of an invoice of a batch: how many are left, and the way to the others. */
export function BatchBar({ batchId, step: { position, total, previousId, nextId } }: { batchId: string; step: BatchStep }) {
  const rest = total > 1 ? `Il en reste ${total} à compléter.` : total === 1 ? 'Il en reste une à compléter.' : 'Toutes les autres sont complètes.'
  return (
    <nav aria-label="Lot" className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border border-line bg-surface px-4 py-2">
      <p className="figures font-medium">{position === null ? `Cette facture est complète. ${rest}` : `${position} sur ${total} à compléter`}</p>
      <ul className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {previousId && (
          <li>
            <Link href={routes.depositForm(previousId, batchId)} rel="prev" data-batch-step="previous" aria-keyshortcuts="Alt+PageUp" className={STEP}>
              <ChevronLeft aria-hidden className="size-5" />
              Précédente
            </Link>
          </li>
        )}
        {nextId && (
          <li>
            <Link href={routes.depositForm(nextId, batchId)} rel="next" data-batch-step="next" aria-keyshortcuts="Alt+PageDown" className={STEP}>
              Suivante
              <ChevronRight aria-hidden className="size-5" />
            </Link>
          </li>
        )}
        <li>
          <Link href={routes.batch(batchId)} className={STEP}>
            Retour au lot
          </Link>
        </li>
      </ul>
      <BatchKeys />
    </nav>
  )
}
