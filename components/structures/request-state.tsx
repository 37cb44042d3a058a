import { CircleCheck, CircleOff, CircleX, Hourglass, Undo2, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { REQUEST_STATE_LABEL, type RequestState } from '@/lib/structures/model/request-state'

const LOOKS: Record<RequestState, [tone: StatusTone, icon: IconComponent]> = {
  WAITING: ['busy', Hourglass],
  ACCEPTED: ['good', CircleCheck],
  REFUSED: ['refused', CircleX],
  WITHDRAWN: ['neutral', Undo2],
  ENDED: ['neutral', CircleOff],
}

/** What became of a request. */
export function RequestStatePill({ state }: { state: RequestState }) {
  const [tone, icon] = LOOKS[state]
  return <StatusPill tone={tone} icon={icon} label={REQUEST_STATE_LABEL[state]} />
}
