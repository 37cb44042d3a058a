import { CircleCheck, CircleOff, CircleX, Hourglass, PenLine, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { MANDATE_STATUS } from '@/lib/mandates/model/status'
import type { MandateStatus } from '@/prisma/generated/enums'

const LOOKS: Record<MandateStatus, [tone: StatusTone, icon: IconComponent]> = {
  EN_ATTENTE_DE_SIGNATURE: ['todo', PenLine],
  ACTIF: ['good', CircleCheck],
  REVOQUE: ['refused', CircleX],
  EXPIRE: ['neutral', Hourglass],
  CADUC: ['neutral', CircleOff],
}

export function MandateStatusPill({ status }: { status: MandateStatus }) {
  const [tone, icon] = LOOKS[status]
  return <StatusPill tone={tone} icon={icon} label={MANDATE_STATUS[status].label} />
}
