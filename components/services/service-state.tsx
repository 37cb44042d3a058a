import { CircleCheck, CircleOff, Hourglass, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { SERVICE_STATES, type ServiceState } from '@/lib/services/model/service-state'

const LOOKS: Record<ServiceState, [tone: StatusTone, icon: IconComponent]> = {
  ACTIVE: ['good', CircleCheck],
  UPCOMING: ['busy', Hourglass],
  ENDED: ['neutral', CircleOff],
  INACTIVE: ['neutral', CircleOff],
}

export function ServiceStatePill({ state }: { state: ServiceState }) {
  const [tone, icon] = LOOKS[state]
  return <StatusPill tone={tone} icon={icon} label={SERVICE_STATES[state]} />
}
