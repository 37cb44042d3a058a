import { Layers } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import type { OpenBatch } from '@/lib/deposits/queries/list-batches'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'

const some = (count: number, one: string, many: string) => (count > 0 ? [`${count} ${count > 1 ? many : one}`] : [])

/** « 37 fichiers : 3 en attente, 22 brouillons, 12 envoyées » */
const stateOf = ({ total, awaited, drafts, sent }: OpenBatch) =>
  `${total} ${total > 1 ? 'fichiers' : 'fichier'} : ${[...some(awaited, 'en attente', 'en attente'), ...some(drafts, 'brouillon', 'brouillons'), ...some(sent, 'envoyée', 'envoyées')].join(', ')}`

/** The person's batches that wait for something, on the page where the next one begins. */
export function OpenBatches({ batches }: { batches: OpenBatch[] }) {
  if (batches.length === 0) return null
  return (
    <Card id="lots" title="Vos lots en cours" className="mb-8">
      <ul className="divide-y divide-line">
        {batches.map((batch) => (
          <li key={batch.id} className="flex gap-3 py-3">
            <Layers aria-hidden className="mt-0.5 size-5 flex-none text-pine" />
            <div className="min-w-0">
              <Link href={routes.batch(batch.id)} className="text-link">
                Lot du {longInstant(batch.createdAt)}
              </Link>
              <p className="text-sm text-ink-soft">
                {batch.structureName}. {stateOf(batch)}.
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
