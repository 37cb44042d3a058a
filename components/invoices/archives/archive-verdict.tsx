import { CircleCheck, CircleX, Clock } from '@/components/ui/icons'
import { InstantText } from '@/components/ui/date'
import { StatusPill } from '@/components/ui/status-pill'
import type { ArchiveVerdict } from '@/prisma/generated/enums'

/** What the last check found, in words and with its date. */
export function ArchiveVerdictLine({ verdict, checkedAt }: { verdict: ArchiveVerdict | null; checkedAt: Date | null }) {
  return (
    <span className="block md:min-w-44">
      {verdict === null && <StatusPill tone="neutral" icon={Clock} label="Pas encore vérifiée" />}
      {verdict === 'CONFORME' && <StatusPill tone="good" icon={CircleCheck} label="Conforme" />}
      {verdict === 'ALTEREE' && <StatusPill tone="refused" icon={CircleX} label="Fichier manquant ou altéré" />}
      {checkedAt && (
        <span className="mt-1 block text-sm text-ink-soft">
          vérifiée le <InstantText at={checkedAt} />
        </span>
      )}
    </span>
  )
}
