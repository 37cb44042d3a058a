import { CircleCheck, CircleOff, Hourglass, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { MEMBER_STATES, type MemberState } from '@/lib/members/model/member-state'

const LOOKS: Record<MemberState, [tone: StatusTone, icon: IconComponent]> = { EN_ATTENTE: ['busy', Hourglass], ACTIF: ['good', CircleCheck], DESACTIVE: ['neutral', CircleOff] }

/** State of a member's account, with its word. */
export function MemberStatePill({ state }: { state: MemberState }) {
  const [tone, icon] = LOOKS[state]
  return <StatusPill tone={tone} icon={icon} label={MEMBER_STATES[state].label} />
}
