import { CircleCheck, CircleOff, CircleX, Hourglass, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { AFFILIATION_STATUS } from '@/lib/structures/model/affiliation-status'
import type { AffiliationStatus } from '@/prisma/generated/enums'

const LOOKS: Record<AffiliationStatus, [tone: StatusTone, icon: IconComponent]> = {
  EN_COURS_DE_VALIDATION: ['busy', Hourglass],
  VALIDEE: ['good', CircleCheck],
  REFUSEE: ['refused', CircleX],
  DESACTIVEE: ['neutral', CircleOff],
  SUPPRIMEE: ['neutral', CircleOff],
}

/** « Statut du rattachement », with its official word. */
export function AffiliationStatusPill({ status }: { status: AffiliationStatus }) {
  const [tone, icon] = LOOKS[status]
  return <StatusPill tone={tone} icon={icon} label={AFFILIATION_STATUS[status].label} />
}
